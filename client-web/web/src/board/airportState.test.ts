import { describe, expect, it } from 'vitest';
import type { BoardAirport } from '../api/model';
import { fixtureNow, fixtureSnapshot } from '../dev/fixture';
import { airportState, isSilent } from './airportState';

const calm: BoardAirport = {
  ...fixtureSnapshot().airports[0]!,
  hitsWaiting: 0,
  severity: 'Unspecified',
  listsLate: 0,
  lastHeardAt: new Date(fixtureNow - 60_000).toISOString(),
};

describe('airportState', () => {
  it('is on time when all is well', () => expect(airportState(calm, fixtureNow)).toBe('onTime'));

  it('is unknown and not on time after half an hour of silence', () => {
    expect(airportState(calm, fixtureNow + 29 * 60_000)).toBe('onTime');
    expect(airportState(calm, fixtureNow + 31 * 60_000)).toBe('unknown');
  });

  it('is unknown when it was never heard', () => expect(airportState({ ...calm, lastHeardAt: null }, fixtureNow)).toBe('unknown'));

  it('asks for action even while silent', () => {
    const airport = { ...calm, lastHeardAt: null, hitsWaiting: 1, severity: 'Act' as const };
    expect(airportState(airport, fixtureNow)).toBe('act');
    expect(isSilent(airport, fixtureNow)).toBe(true);
  });

  it('is late when a flight left without its list', () => expect(airportState({ ...calm, listsLate: 1 }, fixtureNow)).toBe('late'));
});
