// @vitest-environment jsdom
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixtureRow, fixtureSnapshot } from '../dev/fixture';
import { languages, setLanguage, startI18n } from './index';
import { headlineOf, sayFlight, sayPhrase } from './phrase';

const say = (code: string, args: Record<string, string> = {}) => sayPhrase(i18next.t, i18next.language, { code, args });

beforeAll(() => startI18n('en'));

describe('sayPhrase', () => {
  it('says a known sentence with its arguments in the reader’s words', () => {
    expect(say('ground.D02', { form: 'Cash', hours: '9' })).toBe('Paid by cash 9 h before departure');
    expect(say('ground.D07', { km: '6100', nights: '1' })).toBe('Stays 1 night after 6,100 km');
    expect(say('ground.D16', { kg: '0', nights: '21' })).toBe('No hold bag for a stay of 21 nights');
  });

  it('takes either name of an argument that two cores spell differently', () => {
    expect(say('ground.D02', { payment: 'Voucher', hours: '2' })).toBe('Paid by voucher 2 h before departure');
    expect(say('ground.D18', { tags: '3', accepted: '2' })).toBe('3 bag tags, 2 bags accepted');
  });

  it('says what could not be seen, rule and fields', () => {
    expect(say('notSeen.D16', { fields: 'bags.weightKg,booking.stayNights' })).toBe('Weight of bags: not judged, weight of bags and length of stay not seen');
    expect(say('notSeen.Z99', { fields: 'a.b' })).toBe('Z99: not judged, a.b not seen');
  });

  it('says the sentences of rule files, bound to a value where they are', () => {
    expect(say('ground.D04', { bookings: '3', travellers: '4' })).toBe('The same card or payer paid for 4 travellers in 3 bookings');
    expect(say('ground.D12', { unflown: '0' })).toBe('One-way ticket to a market region');
    expect(say('ground.D12', { unflown: '2' })).toBe('Return segments were not flown 2 times, or there is none');
    expect(say('notSeen.D04', { fields: 'network.onCard' })).toBe('Card shared by strangers: not judged, bookings on the same card not seen');
    expect(say('notSeen.D04', { fields: 'network.onCard.at,network.onCard.traveller' })).toBe('Card shared by strangers: not judged, bookings on the same card not seen');
  });

  it('shows an unknown code with its arguments', () => {
    expect(say('ground.Z99', { hours: '4', what: 'x' })).toBe('ground.Z99 · hours 4 · what x');
    expect(say('ground.Z98')).toBe('ground.Z98');
  });

  it('shows code and arguments when a sentence lacks what it mentions', () => {
    expect(say('ground.D09', { other: '2' })).toBe('ground.D09 · other 2');
  });

  it('says quantities in the unit people use', () => {
    expect(say('event.seizure', { flight: 'LA2431', commodity: 'Cocaine', quantity: '4200', airport: 'VVI' })).toBe('LA 2431: 4.2 kg cocaine');
    expect(say('event.seizure', { flight: 'TP87', commodity: 'Currency', quantity: '6400000', airport: 'GRU' })).toBe('TP 87: 64 k USD currency');
  });

  it('says the headline of a raised hit', () => {
    expect(say('event.hitRaised', { flight: 'CM223', hit: 'hit.document' })).toBe('CM 223: Travel document is on a lookout list');
  });

  it.each(languages)('has words for everything on a whole board in %s', async (language) => {
    await setLanguage(language);
    const board = fixtureSnapshot();
    const phrases = [...board.events.map(({ text }) => text), ...board.queue.flatMap(({ hit }) => [hit.headline, ...hit.reasons.map(({ text }) => text)])];
    const unsaid = phrases.map(({ code, args }) => say(code, { ...args })).filter((text) => /^[a-zA-Z]+\.[A-Za-z]|\{\{|^phrase\./.test(text));
    await setLanguage('en');
    expect(unsaid).toEqual([]);
  });
});

describe('sayFlight', () => {
  it('parts carrier and number of designators and keys', () => {
    expect(sayFlight('AT515')).toBe('AT 515');
    expect(sayFlight('2J541-2026-11-21-OUA')).toBe('2J 541');
    expect(sayFlight('??')).toBe('??');
  });
});

describe('headlineOf', () => {
  it('names a hit of rules by its first ground', () => {
    const reason = { side: 'For', source: 'D01', text: { code: 'ground.D01', args: { hours: '9' } } } as const;
    expect(headlineOf(fixtureRow('AA 1', 'A', 'B', 1, 1, { reasons: [reason] }).hit).headline.code).toBe('ground.D01');
    expect(headlineOf(fixtureRow('AA 1', 'A', 'B', 1, 1).hit).headline.code).toBe('hit.rules');
  });
});
