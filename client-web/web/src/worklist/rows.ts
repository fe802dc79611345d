import type { BoardRow, Worklist } from '../api/model';

/** A flight's designator in two, such as AT and 515 of AT515-2026-11-21-CMN. */
function designator(flight: string): { carrier: string; number: string } {
  const [text = ''] = flight.split('-');
  const parts = /^([A-Z0-9]{2}[A-Z]?)(\d{1,4}[A-Z]?)$/.exec(text);
  return { carrier: parts?.[1] ?? text, number: parts?.[2] ?? '' };
}

/** The rows of a worklist as a board has them. A worklist says no version: whatever a board says of a row is newer. */
export function rowsOf(worklist: Worklist): readonly BoardRow[] {
  return worklist.rows.map((row) => ({ ...row, ...designator(row.flight), id: `${row.flight}/${row.hit.id}`, version: 0 }));
}

/**
 * The hits of a unit's flights: those that were read, and what live boards say of them and of others since.
 * @param read rows as the unit's worklist had them.
 * @param live rows of the boards that are up to date now.
 */
export function merged(read: readonly BoardRow[], live: readonly BoardRow[], unit: string): readonly BoardRow[] {
  const rows = new Map(read.map((row) => [row.id, row]));
  for (const row of live) {
    if (row.from !== unit && row.to !== unit && !rows.has(row.id)) continue;
    if (row.version >= (rows.get(row.id)?.version ?? 0)) rows.set(row.id, row);
  }
  return [...rows.values()];
}
