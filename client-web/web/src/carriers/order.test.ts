import { describe, expect, it } from 'vitest';
import { carriersFixture } from '../dev/carrierFixture';
import { lowest, pressed, readSort, sorted } from './order';

const { carriers } = carriersFixture(30);
const order = (text: string) => sorted(carriers, readSort(text)).map(({ carrier }) => carrier);

describe('the order of carriers', () => {
  it('has the worst first unless the address says otherwise', () => {
    expect(order('')).toEqual(['ET', 'AF', 'HC']);
    expect(order('nonsense')).toEqual(['ET', 'AF', 'HC']);
    expect(order('-overall')).toEqual(['HC', 'AF', 'ET']);
  });

  it('has the lowest share and the highest number first', () => {
    expect(order('completeness')[0]).toBe('HC');
    expect(order('people')).toEqual(['AF', 'ET', 'HC']);
    expect(order('-people')).toEqual(['HC', 'ET', 'AF']);
  });

  it('has what cannot be judged last, either way', () => {
    const unjudged = carriers.map((one) => (one.carrier === 'ET' ? { ...one, scores: { ...one.scores, overall: null } } : one));
    expect(sorted(unjudged, readSort('')).at(-1)?.carrier).toBe('ET');
    expect(sorted(unjudged, readSort('-overall')).at(-1)?.carrier).toBe('ET');
  });

  it('turns round at the second press and comes back at the third', () => {
    expect(pressed(readSort(''), 'people')).toBe('people');
    expect(pressed(readSort('people'), 'people')).toBe('-people');
    expect(pressed(readSort('-people'), 'people')).toBe('people');
    expect(pressed(readSort('people'), 'overall')).toBe('');
  });
});

describe('the lowest share', () => {
  it('is marked unless all is well', () => {
    expect(lowest({ timeliness: 0.5, completeness: 1, plausibility: 0.5, counts: 1, overall: 0.5 })).toEqual(['timeliness', 'plausibility']);
    expect(lowest({ timeliness: 1, completeness: 1, plausibility: 1, counts: 1, overall: 1 })).toEqual([]);
    expect(lowest({ timeliness: null, completeness: null, plausibility: null, counts: null, overall: null })).toEqual([]);
  });
});
