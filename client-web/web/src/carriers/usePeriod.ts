import { setParams, useParam } from '../url';

export const periods = [7, 30, 90] as const;
export type Period = (typeof periods)[number];

/** The period in the address, days; 30 unless it says otherwise. */
export function usePeriod(): Period {
  const days = Number(useParam('days'));
  return periods.find((period) => period === days) ?? 30;
}

export const setPeriod = (days: Period) => setParams({ days: days === 30 ? null : String(days) });
