import type { BoardRow, MarkedRow, Severity } from '../api/model';

const urgency: Record<Severity, number> = { Unspecified: 0, Ordinary: 1, Look: 2, Act: 3 };

/** How long after landing people are still thought to be in the building, milliseconds. */
export const inTheHall = 45 * 60_000;

/** True while somebody still has to do something about the row. */
export function isOpen(row: BoardRow): boolean {
  const { state, decision } = row.hit;
  if (state === 'New' || state === 'Assigned') return true;
  return state === 'Decided' && (decision === 'Refer' || decision === 'Watch' || decision === 'Protect');
}

/** True while nobody has decided. */
export function isWaiting(row: BoardRow): boolean {
  return row.hit.state === 'New' || row.hit.state === 'Assigned';
}

export function urgencyOf(severity: Severity): number {
  return urgency[severity];
}

/** Time before landing from which a person referred to a control counts as pressing again, milliseconds. */
export const controlNear = 60 * 60_000;

/** What part of the queue a row is in: to be done now, more than the shift has hands for, in somebody's hands until later, or over. */
export type Part = 'now' | 'below' | 'inHand' | 'over';

/** True while a row is below the line that the shift's capacity draws. Whoever claims it lifts it above. */
export function isBelow(row: MarkedRow): boolean {
  return row.isBelowLine === true && row.hit.state === 'New';
}

/** True while nobody has reviewed the flight, though it leaves soon or has left. */
export function isUnreviewed(row: MarkedRow): boolean {
  return row.isUnreviewed === true && row.hit.state === 'New';
}

export function partOf(row: MarkedRow, now: number, unit = ''): Part {
  if (!isOpen(row)) return 'over';
  if (isWaiting(row)) return isBelow(row) ? 'below' : 'now';
  const awaitsControl = row.hit.decision === 'Refer' || row.hit.decision === 'Protect';
  return awaitsControl && dueOf(row, now, unit).at - now < controlNear ? 'now' : 'inHand';
}

const partOrder: Record<Part, number> = { now: 0, below: 1, inHand: 2, over: 3 };

/** The moment by which somebody has to act on a row. */
export interface Due {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly what: 'departure' | 'arrival';
}

/** A flight that has still to leave the unit's own airport counts until it leaves, every other until it lands. */
export function dueOf(row: BoardRow, now: number, unit: string): Due {
  const departure = Date.parse(row.departure);
  return unit !== '' && row.from === unit && departure > now ? { at: departure, what: 'departure' } : { at: Date.parse(row.arrival), what: 'arrival' };
}

// Those just landed come before those to land, and those landed long ago after both.
function dueKey(row: BoardRow, now: number, unit: string): number {
  const left = dueOf(row, now, unit).at - now;
  return left >= -inTheHall ? left : 1e12 - left;
}

/**
 * Orders rows: what is to be done now first; then by severity, by time left, and by the server's own rank.
 * @param unit airport whose departures count until they leave; empty for none.
 */
export function rank(rows: readonly MarkedRow[], now: number, unit = ''): readonly MarkedRow[] {
  return [...rows].sort(
    (a, b) =>
      partOrder[partOf(a, now, unit)] - partOrder[partOf(b, now, unit)] ||
      urgency[b.hit.severity] - urgency[a.hit.severity] ||
      dueKey(a, now, unit) - dueKey(b, now, unit) ||
      b.hit.rank - a.hit.rank ||
      (a.id < b.id ? -1 : 1),
  );
}

/** A row where it is shown, under the heading of the part that it was in when the list was last arranged. */
export interface ShownRow {
  readonly row: MarkedRow;
  /** It has left the board. */
  readonly gone: boolean;
  readonly part: Part;
}

/** The queue as it is shown. */
export interface Arranged {
  /** In the order shown; a row that has left the board stays, as it was, while the list is held. */
  readonly shown: readonly ShownRow[];
  /** New rows held back. */
  readonly held: number;
}

/**
 * Puts ranked rows on the list. While it is held nothing moves: rows change in place, those that left stay where they
 * were, headings too, new ones wait.
 */
export function arrange(previous: Arranged | null, ranked: readonly MarkedRow[], hold: boolean, part: (row: MarkedRow) => Part): Arranged {
  if (!hold || !previous) return { shown: ranked.map((row) => ({ row, gone: false, part: part(row) })), held: 0 };
  const present = new Map(ranked.map((row) => [row.id, row]));
  const shown = previous.shown.map((before) => {
    const now = present.get(before.row.id);
    present.delete(before.row.id);
    return { ...before, row: now ?? before.row, gone: now === undefined };
  });
  return { shown, held: present.size };
}
