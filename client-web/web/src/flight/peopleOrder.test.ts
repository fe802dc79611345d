import { describe, expect, it } from 'vitest';
import type { FlightPerson } from '../api/model';
import { personFixture } from '../dev/flightFixture';
import { inOrder, pressed, readOrder } from './peopleOrder';

const bags = (count: number | null, weightKg: number | null, tags: readonly string[] = []) => ({ count, weightKg, tags, tagDestinations: [], pooled: null });

const people = [
  personFixture('C', '', { seat: '14C', bags: bags(2, 31) }),
  personFixture('B', '', { seat: '2A', bags: bags(0, 0) }),
  personFixture('A', '', { seat: '', bags: null }),
  personFixture('D', '', { seat: '02B', bags: bags(2, 46, ['0220123456']) }),
].map((person): FlightPerson => ({ key: person.surname, person, api: person, pnr: null, presence: 'Listed', difference: null, traveller: '' }));

const sorted = (text: string) => inOrder(people, readOrder(text)).map(({ key }) => key).join('');

describe('the order of people', () => {
  it('stays as the lists have it until a column is named', () => {
    expect(sorted('')).toBe('CBAD');
    expect(sorted('nonsense')).toBe('CBAD');
  });

  it('takes seats by row, then letter, and whoever has none last either way', () => {
    expect(sorted('seat')).toBe('BDCA');
    expect(sorted('-seat')).toBe('CDBA');
  });

  it('has the most bags, kilograms and tags first, no bag before nothing said', () => {
    expect(sorted('bags')).toBe('CDBA');
    expect(sorted('kg')).toBe('DCBA');
    expect(sorted('-kg')).toBe('BCDA');
    expect(sorted('tags')).toBe('DCBA');
  });

  it('goes from a column to its other way round, then back to its own', () => {
    expect(pressed(null, 'seat')).toBe('seat');
    expect(pressed(readOrder('seat'), 'seat')).toBe('-seat');
    expect(pressed(readOrder('-seat'), 'seat')).toBeNull();
    expect(pressed(readOrder('-seat'), 'kg')).toBe('kg');
  });
});
