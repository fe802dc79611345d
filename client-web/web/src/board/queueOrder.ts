import type { BoardRow, Severity } from '../api/model';

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

/** What part of the queue a row is in: to be done now, in somebody's hands until later, or over. */
export type Part = 'now' | 'inHand' | 'over';

export function partOf(row: BoardRow, now: number): Part {
  if (!isOpen(row)) return 'over';
  if (isWaiting(row)) return 'now';
  const awaitsControl = row.hit.decision === 'Refer' || row.hit.decision === 'Protect';
  return awaitsControl && Date.parse(row.arrival) - now < controlNear ? 'now' : 'inHand';
}

const partOrder: Record<Part, number> = { now: 0, inHand: 1, over: 2 };

// Those just landed come before those to land, and those landed long ago after both.
function landingKey(row: BoardRow, now: number): number {
  const left = Date.parse(row.arrival) - now;
  return left >= -inTheHall ? left : 1e12 - left;
}

/** Orders rows: what is to be done now first; then by severity, by time to landing, and by the server's own rank. */
export function rank(rows: readonly BoardRow[], now: number): readonly BoardRow[] {
  return [...rows].sort(
    (a, b) =>
      partOrder[partOf(a, now)] - partOrder[partOf(b, now)] ||
      urgency[b.hit.severity] - urgency[a.hit.severity] ||
      landingKey(a, now) - landingKey(b, now) ||
      b.hit.rank - a.hit.rank ||
      (a.id < b.id ? -1 : 1),
  );
}

/** The queue as it is shown. */
export interface Arranged {
  /** In the order shown; a row that has left the board stays, as it was, while the list is held. */
  readonly shown: readonly { readonly row: BoardRow; readonly gone: boolean }[];
  /** New rows held back. */
  readonly held: number;
}

/**
 * Puts ranked rows on the list. While it is held nothing moves: rows change in place, those that left stay where they
 * were, new ones wait.
 */
export function arrange(previous: Arranged | null, ranked: readonly BoardRow[], hold: boolean): Arranged {
  if (!hold || !previous) return { shown: ranked.map((row) => ({ row, gone: false })), held: 0 };
  const present = new Map(ranked.map((row) => [row.id, row]));
  const shown = previous.shown.map(({ row }) => {
    const now = present.get(row.id);
    present.delete(row.id);
    return now ? { row: now, gone: false } : { row, gone: true };
  });
  return { shown, held: present.size };
}
