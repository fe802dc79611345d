import { describe, expect, it } from 'vitest';
import { axis, minutesBefore, positionOf } from './timeline';

describe('the line of a flight', () => {
  it('has the marks of the schedule at even distances', () => {
    const steps = axis.map(positionOf);
    expect(steps).toEqual(steps.map((_, i) => i / axis.length));
  });

  it('puts what came between two marks between them', () => {
    expect(positionOf(90)).toBeCloseTo((positionOf(120) + positionOf(60)) / 2);
    expect(positionOf(45)).toBeGreaterThan(positionOf(60));
  });

  it('ends at its edges', () => {
    expect(positionOf(9_000)).toBe(0);
    expect(positionOf(-9_000)).toBe(1);
  });

  it('counts minutes before departure, and after it below nothing', () => {
    expect(minutesBefore('2026-11-21T14:00:00Z', '2026-11-21T13:30:00Z')).toBe(30);
    expect(minutesBefore('2026-11-21T14:00:00Z', '2026-11-21T14:20:00Z')).toBe(-20);
  });
});
