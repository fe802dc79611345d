import type { FlightPerson } from '../api/model';

export const columns = ['seat', 'name', 'bags', 'kg', 'tags'] as const;
export type Column = (typeof columns)[number];

/** A column to sort by; seats and names rise, bags fall, unless turned round. */
export interface Order {
  readonly column: Column;
  readonly turned: boolean;
}

/** Reads the address: `seat`, or `-seat` for the other way round; null for the order that comes by itself. */
export function readOrder(text: string): Order | null {
  const turned = text.startsWith('-');
  const column = columns.find((known) => known === (turned ? text.slice(1) : text));
  return column ? { column, turned } : null;
}

/** What the address says after a press on a column's head: its own way, then turned round, then the order that comes by itself. */
export function pressed(order: Order | null, column: Column): string | null {
  if (order?.column !== column) return column;
  return order.turned ? null : `-${column}`;
}

/** True when a column's figures or words grow from top to bottom. */
export function isRising({ column, turned }: Order): boolean {
  return (column === 'seat' || column === 'name') !== turned;
}

/** A seat by row, then letter, such as 2C before 14A; null when none is known or it has no row. */
function seatKey(seat: string): string | null {
  const parts = /^0*(\d+)(.*)$/.exec(seat);
  return parts ? `${(parts[1] ?? '').padStart(4, '0')}${parts[2]}` : null;
}

function keyOf({ person: { seat, surname, given, bags } }: FlightPerson, column: Column): string | number | null {
  switch (column) {
    case 'seat':
      return seatKey(seat);
    case 'name':
      return surname ? `${surname}\n${given}` : null;
    case 'bags':
      return bags?.count ?? null;
    case 'kg':
      return bags?.weightKg ?? null;
    case 'tags':
      return bags && bags.tags.length > 0 ? bags.tags.length : null;
  }
}

/** People in an order; those of whom the lists do not say come last either way, and equals stay as they were. */
export function inOrder(people: readonly FlightPerson[], order: Order | null): readonly FlightPerson[] {
  if (!order) return people;
  const down = isRising(order) ? 1 : -1;
  return [...people].sort((a, b) => {
    const [x, y] = [keyOf(a, order.column), keyOf(b, order.column)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return x === y ? 0 : (x < y ? -1 : 1) * down;
  });
}
