import type { BoardRow, MarkedRow, Worklist } from '../api/model';
import { isWaiting } from '../board/queueOrder';

/** A flight's designator in two, such as AT and 515 of AT515-2026-11-21-CMN. */
function designator(flight: string): { carrier: string; number: string } {
  const [text = ''] = flight.split('-');
  const parts = /^([A-Z0-9]{2}[A-Z]?)(\d{1,4}[A-Z]?)$/.exec(text);
  return { carrier: parts?.[1] ?? text, number: parts?.[2] ?? '' };
}

/** The rows of a worklist as a board has them. A worklist says no version: whatever a board says of a row is newer. */
export function rowsOf(worklist: Worklist): readonly MarkedRow[] {
  return worklist.rows.map((row) => ({ ...row, ...designator(row.flight), id: `${row.flight}/${row.hit.id}`, version: 0 }));
}

/**
 * The hits of a unit's flights: those that were read, and what live boards say of them and of others since. The marks of the list that
 * was read stay with its rows.
 * @param read rows as the unit's worklist had them.
 * @param live rows of the boards that are up to date now.
 */
export function merged(read: readonly MarkedRow[], live: readonly BoardRow[], unit: string): readonly MarkedRow[] {
  const rows = new Map(read.map((row) => [row.id, row]));
  for (const row of live) {
    const known = rows.get(row.id);
    if (!known && !isOf(row, unit)) continue;
    if (row.version >= (known?.version ?? 0)) rows.set(row.id, { ...known, ...row });
  }
  return [...rows.values()];
}

/** True when a live board has hits of the unit that the list that was read had not, so that nothing says on which side of the line they are. */
export function hasUnmarked(read: readonly MarkedRow[], live: readonly BoardRow[], unit: string): boolean {
  const known = new Set(read.map(({ id }) => id));
  return live.some((row) => isOf(row, unit) && isWaiting(row) && !known.has(row.id));
}

const isOf = (row: BoardRow, unit: string) => row.from === unit || row.to === unit;
