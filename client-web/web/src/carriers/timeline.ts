// The marks of the schedule in minutes before departure, drawn at even distances: near departure an hour matters more.
const knots: readonly number[] = [72 * 60, 48 * 60, 24 * 60, 120, 60, 30, 0, -90];

/** The last minute after departure that is drawn; what comes later stands at the edge. */
export const axis: readonly number[] = knots.slice(0, -1);

/** Where a moment stands on the line, from 0 (72 hours before) to 1 (an hour and a half after departure). */
export function positionOf(minutesBefore: number): number {
  const steps = knots.length - 1;
  for (let i = 0; i < steps; i++) {
    const [from, until] = [knots[i] ?? 0, knots[i + 1] ?? 0];
    if (minutesBefore >= from) return i / steps;
    if (minutesBefore > until) return (i + (from - minutesBefore) / (from - until)) / steps;
  }
  return 1;
}

/** Minutes before departure at which something came; negative after it. */
export function minutesBefore(departure: string, at: string): number {
  return (Date.parse(departure) - Date.parse(at)) / 60_000;
}
