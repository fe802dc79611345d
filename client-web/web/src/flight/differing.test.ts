import { describe, expect, it } from 'vitest';
import { personFixture } from '../dev/flightFixture';
import { contradicts, differing } from './differing';

const api = personFixture('EXAMPLE', 'ALPHA');
const against = (changes: Parameters<typeof personFixture>[2]) => [...differing(api, personFixture('EXAMPLE', 'ALPHA', changes))];

describe('differing', () => {
  it('finds nothing where both say the same, or one says nothing', () => {
    expect(against({})).toEqual([]);
    expect(against({ birth: null, sex: '', nationalities: [], documents: [], seat: '', bags: null, embarkation: '', destination: '', locator: '' })).toEqual([]);
    expect([...differing(api, null)]).toEqual([]);
  });

  it('finds the four contradictions that the server counts', () => {
    expect(against({ birth: '1998-04-12' })).toEqual([['Birth', 'contradicts']]);
    expect(against({ birth: null, birthYear: 1998 })).toEqual([['Birth', 'contradicts']]);
    expect(against({ sex: 'F' })).toEqual([['Sex', 'contradicts']]);
    expect(against({ nationalities: ['XXA'] })).toEqual([['Nationality', 'contradicts']]);
    expect(against({ documents: [{ type: 'P', number: 'FX2', issuer: 'UTO', expiry: null, issued: null }] })).toEqual([['Document', 'contradicts']]);
  });

  it('takes two letters and three, another kind of document and the same year for no contradiction', () => {
    expect(against({ nationalities: ['UT'] })).toEqual([]);
    expect(against({ documents: [{ type: 'V', number: 'FX2', issuer: 'UTO', expiry: null, issued: null }] })).toEqual([]);
    expect(against({ documents: [{ type: 'P', number: 'fx1047371', issuer: 'UT', expiry: null, issued: null }] })).toEqual([]);
    expect(against({ birth: null, birthYear: 1989 })).toEqual([]);
  });

  it('marks what is said otherwise without calling it a contradiction', () => {
    const booked = personFixture('EXAMPLE', 'ALPHAMR', { seat: '12A', locator: 'ZZZZZZ' });
    expect([...differing(api, booked).keys()]).toEqual(['Name', 'Locator', 'Seat']);
    expect(contradicts(api, booked)).toBe(false);
  });

  it('takes a locator known from the other system for the same booking', () => {
    expect(against({ locator: 'ZZZZZZ', otherLocators: ['K2M9PX'] })).toEqual([]);
  });

  it('takes names that differ in spaces and signs for the same', () => {
    expect([...differing(personFixture("O'EXAMPLE", 'ANNA MARIA'), personFixture('OEXAMPLE', 'ANNAMARIA'))]).toEqual([]);
  });
});
