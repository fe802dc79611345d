import type { PartsSeen } from '../api/model';

/** What is there of a list in several parts. */
export interface PartsState {
  readonly received: number;
  /** How many there must be; null until the last part came. */
  readonly expected: number | null;
  /** Numbers between that did not come. */
  readonly missing: readonly number[];
}

/** Counts the parts of a list. The first has number 1, or where a complete list begins otherwise, the lowest. */
export function partsOf({ parts, last, complete }: PartsSeen): PartsState {
  if (last === null) return { received: parts.length, expected: null, missing: [] };
  const begins = complete ? Math.min(...parts) : 1;
  const due = Array.from({ length: Math.max(0, last - begins + 1) }, (_, index) => begins + index);
  return { received: due.filter((number) => parts.includes(number)).length, expected: due.length, missing: due.filter((number) => !parts.includes(number)) };
}
