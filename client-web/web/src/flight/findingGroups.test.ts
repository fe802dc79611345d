import { describe, expect, it } from 'vitest';
import { flightFixture } from '../dev/flightFixture';
import { findingGroups } from './findingGroups';
import { partsOf } from './partsOf';

describe('findingGroups', () => {
  it('counts by code, what leaves people in doubt first', () => {
    expect(findingGroups(flightFixture()).map(({ code, placed }) => [code, placed.length])).toEqual([
      ['InconsistentApiPnr', 1],
      ['CountMismatch', 1],
      ['MissingLocator', 2],
      ['MissingSeat', 1],
    ]);
  });

  it('shows the newest list first and says which findings are of the flight', () => {
    const groups = findingGroups(flightFixture());
    expect(groups[0]?.placed[0]?.list).toBeNull();
    expect(groups[2]?.placed.map(({ finding }) => finding.segment)).toEqual([31, 14]);
  });
});

describe('partsOf', () => {
  const parts = { sender: '', reference: '', source: 'Pnr' as const, parts: [1, 3], last: 4, complete: false };

  it('says which parts are missing once the last has come', () => {
    expect(partsOf(parts)).toEqual({ received: 2, expected: 4, missing: [2, 4] });
  });

  it('expects no number of parts before the last has come', () => {
    expect(partsOf({ ...parts, last: null })).toEqual({ received: 2, expected: null, missing: [] });
  });

  it('takes a complete list that begins elsewhere for whole', () => {
    expect(partsOf({ ...parts, parts: [0, 1, 2], last: 2, complete: true })).toEqual({ received: 3, expected: 3, missing: [] });
  });
});
