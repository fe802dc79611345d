const day = 86_400_000;
const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10);

/** The last days up to today, UTC, such as 2026-11-15 to 2026-11-21 for seven. */
export function lastDays(days: number, now: number): { readonly from: string; readonly until: string } {
  return { from: isoDay(now - (days - 1) * day), until: isoDay(now) };
}
