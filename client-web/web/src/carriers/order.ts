import type { CarrierScores, CarrierSummary } from '../api/model';

export const scoreKeys = ['timeliness', 'completeness', 'plausibility', 'counts'] as const;
export type ScoreKey = (typeof scoreKeys)[number];

export const sortKeys = ['overall', ...scoreKeys, 'flights', 'people', 'lost', 'blind'] as const;
export type SortKey = (typeof sortKeys)[number];

/** A column to sort by; the worst or the most comes first unless turned round. */
export interface Sort {
  key: SortKey;
  turned: boolean;
}

/** Reads the address: `people`, or `-people` for the other way round. */
export function readSort(text: string): Sort {
  const turned = text.startsWith('-');
  const key = sortKeys.find((known) => known === (turned ? text.slice(1) : text));
  return key ? { key, turned } : { key: 'overall', turned: false };
}

/** What the address says after a press on a column's head; empty for the order that comes by itself. */
export function pressed(sort: Sort, key: SortKey): string {
  const turned = sort.key === key && !sort.turned;
  return key === 'overall' && !turned ? '' : `${turned ? '-' : ''}${key}`;
}

/** Minutes of warning lost over all sources. */
export function minutesLost({ warningLost }: Pick<CarrierSummary, 'warningLost'>): number {
  return warningLost.reduce((sum, { minutes }) => sum + minutes, 0);
}

// Low shares and high numbers come first; what cannot be judged comes last.
function rank(carrier: CarrierSummary, key: SortKey): number | null {
  switch (key) {
    case 'flights':
      return -carrier.flights;
    case 'people':
      return -carrier.people;
    case 'lost':
      return -minutesLost(carrier);
    case 'blind':
      return -carrier.blindPeople;
    default:
      return carrier.scores[key];
  }
}

export function sorted(carriers: readonly CarrierSummary[], { key, turned }: Sort): CarrierSummary[] {
  return [...carriers].sort((a, b) => {
    const [x, y] = [rank(a, key), rank(b, key)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return (turned ? y - x : x - y) || b.people - a.people || a.carrier.localeCompare(b.carrier);
  });
}

/** The shares that make the overall figure: the lowest, unless all is well. */
export function lowest(scores: CarrierScores): readonly ScoreKey[] {
  return scores.overall === null || scores.overall === 1 ? [] : scoreKeys.filter((key) => scores[key] === scores.overall);
}
