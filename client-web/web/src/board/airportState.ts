import type { BoardAirport, BoardRow } from '../api/model';

/** How an airport stands, the most pressing first. */
export type AirportState = 'act' | 'look' | 'unknown' | 'late' | 'onTime';

/** Time in the field without a word after which an airport counts as unknown, milliseconds. */
export const silentAfter = 30 * 60_000;

/** Since when nothing was heard, milliseconds; infinite when nothing ever was. */
export function silence(airport: BoardAirport, now: number): number {
  return airport.lastHeardAt === null ? Infinity : Math.max(0, now - Date.parse(airport.lastHeardAt));
}

export function isSilent(airport: BoardAirport, now: number): boolean {
  return silence(airport, now) > silentAfter;
}

export function airportState(airport: BoardAirport, now: number): AirportState {
  if (airport.hitsWaiting > 0 && airport.severity === 'Act') return 'act';
  if (airport.hitsWaiting > 0 && airport.severity === 'Look') return 'look';
  if (isSilent(airport, now)) return 'unknown';
  return airport.listsLate > 0 ? 'late' : 'onTime';
}

/** True when the flight is in the air. */
export function isAirborne(row: BoardRow, now: number): boolean {
  return Date.parse(row.departure) <= now && now < Date.parse(row.arrival);
}
