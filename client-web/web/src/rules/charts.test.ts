import { describe, expect, it } from 'vitest';
import { axisSteps, grouped } from './charts';
import { lastDays } from './period';

describe('the axis of a chart', () => {
  it('has a few round steps that reach the greatest value', () => {
    expect(axisSteps(0)).toEqual([0, 1]);
    expect(axisSteps(3)).toEqual([0, 1, 2, 3]);
    expect(axisSteps(37)).toEqual([0, 10, 20, 30, 40]);
    expect(axisSteps(412).at(-1)).toBeGreaterThanOrEqual(412);
    expect(axisSteps(412).length).toBeLessThanOrEqual(6);
  });
});

describe('days', () => {
  it('are put together where there are too many for bars', () => {
    const days = Array.from({ length: 200 }, (_, index) => ({ day: String(index) }));
    expect(grouped(days, 90)).toHaveLength(67);
    expect(grouped(days, 90).flat()).toHaveLength(200);
    expect(grouped(days.slice(0, 5), 90).map((each) => each.length)).toEqual([1, 1, 1, 1, 1]);
  });

  it('of a period end today', () => {
    expect(lastDays(7, Date.parse('2026-11-21T14:00:00Z'))).toEqual({ from: '2026-11-15', until: '2026-11-21' });
  });
});
