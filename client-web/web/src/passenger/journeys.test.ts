import { describe, expect, it } from 'vitest';
import { fixtureNow } from '../dev/fixture';
import { travellerFixture } from '../dev/travellerFixture';
import { journeyState, lanes, monthsOf, scaleOf, waysOf } from './journeys';

const { journeys } = travellerFixture();
const places = new Map(['ABJ', 'CMN', 'GRU', 'LIS', 'OXB', 'ADD', 'DXB'].map((iata, index) => [iata, [index, index] as const]));

describe('the ways of a traveller', () => {
  it('join both directions, leave out what was not made, and name airports that have no place', () => {
    const { ways, unplaced } = waysOf(journeys, places, fixtureNow);
    expect(ways.find(({ id }) => id === 'ABJ-CMN')?.journeys).toHaveLength(2);
    expect(ways.find(({ id }) => id === 'ADD-DXB')?.journeys).toHaveLength(1);
    expect(unplaced).toEqual(['DSS']);
  });

  it('are ahead only while nothing of them has been gone', () => {
    const { ways } = waysOf(journeys.slice(0, 1), places, fixtureNow);
    expect(ways[0]?.isAhead).toBe(true);
    expect(waysOf(journeys, places, fixtureNow).ways.find(({ id }) => id === 'ABJ-CMN')?.isAhead).toBe(false);
  });
});

describe('the line of time', () => {
  it('knows what was made, is to come and was not made', () => {
    expect(journeys.slice(0, 3).map((each) => journeyState(each, fixtureNow))).toEqual(['toCome', 'made', 'made']);
    expect(journeyState(journeys[8]!, fixtureNow)).toBe('notMade');
  });

  it('puts marks that would touch above one another', () => {
    expect(lanes([10, 12, 40, 14], 8).map(({ lane }) => lane)).toEqual([0, 1, 0, 2]);
  });

  it('spans a month at least and names eight months at most', () => {
    const short = scaleOf([fixtureNow], 800, 10);
    expect(Math.round((short.until - short.from) / 86_400_000)).toBe(30);
    const years = scaleOf([fixtureNow - 1500 * 86_400_000, fixtureNow], 800, 10);
    expect(monthsOf(years).length).toBeLessThanOrEqual(8);
    expect(monthsOf(years).length).toBeGreaterThan(1);
    expect(years.x(years.from)).toBe(10);
    expect(years.x(years.until)).toBe(790);
  });
});
