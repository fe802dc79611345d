import type {
  BoardAirport,
  BoardEvent,
  BoardFigures,
  BoardHour,
  BoardOperation,
  BoardRow,
  BoardSnapshot,
  BoardTick,
} from '../api/model';

/** How many events a board keeps; the server keeps as many. */
export const eventsKept = 200;

/** The board at one sequence number. Lists are in a fixed order of their keys, so that equal boards are equal as values. */
export interface Board {
  readonly epoch: string;
  readonly seq: number;
  readonly operation: BoardOperation;
  readonly figures: BoardFigures;
  /** By IATA code. */
  readonly airports: readonly BoardAirport[];
  /** By id. */
  readonly queue: readonly BoardRow[];
  /** Newest first. */
  readonly events: readonly BoardEvent[];
  /** Oldest first. */
  readonly hours: readonly BoardHour[];
}

/** What a tick did: applied, dropped as known, or not applicable because something before it is missing. */
export type Applied = { board: Board } | 'known' | 'gap' | 'otherEpoch';

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byPlace = (a: BoardAirport, b: BoardAirport) => compareText(a.place.iata, b.place.iata);
const byId = (a: BoardRow, b: BoardRow) => compareText(a.id, b.id);
const byNewest = (a: BoardEvent, b: BoardEvent) => b.seq - a.seq || b.part - a.part;
const byStart = (a: BoardHour, b: BoardHour) => Date.parse(a.start) - Date.parse(b.start);

/** The board a snapshot shows. */
export function fromSnapshot(snapshot: BoardSnapshot): Board {
  return {
    epoch: snapshot.epoch,
    seq: snapshot.seq,
    operation: snapshot.operation,
    figures: snapshot.figures,
    airports: [...snapshot.airports].sort(byPlace),
    queue: [...snapshot.queue].sort(byId),
    events: [...snapshot.events].sort(byNewest).slice(0, eventsKept),
    hours: [...snapshot.hours].sort(byStart),
  };
}

/** Applies a tick. A tick that was applied before changes nothing. */
export function applyTick(board: Board, tick: BoardTick): Applied {
  if (tick.epoch !== board.epoch) return 'otherEpoch';
  if (tick.seq <= board.seq) return 'known';
  if (tick.afterSeq > board.seq) return 'gap';
  return {
    board: {
      epoch: board.epoch,
      seq: tick.seq,
      operation: tick.operation ?? board.operation,
      figures: tick.figures ?? board.figures,
      airports: merge(board.airports, tick.airports, [], (airport) => airport.place.iata, byPlace),
      queue: mergeRows(board.queue, tick),
      events: mergeEvents(board.events, tick.events),
      hours: merge(board.hours, tick.hours, tick.hoursRemoved.map(Date.parse), (hour) => Date.parse(hour.start), byStart),
    },
  };
}

function merge<Item, Key>(
  old: readonly Item[],
  changed: readonly Item[],
  removed: readonly Key[],
  keyOf: (item: Item) => Key,
  order: (a: Item, b: Item) => number,
): readonly Item[] {
  if (changed.length === 0 && removed.length === 0) return old;
  const items = new Map(old.map((item) => [keyOf(item), item]));
  for (const key of removed) items.delete(key);
  for (const item of changed) items.set(keyOf(item), item);
  return [...items.values()].sort(order);
}

function mergeRows(old: readonly BoardRow[], tick: BoardTick): readonly BoardRow[] {
  const versions = new Map(old.map((row) => [row.id, row.version]));
  const changed = tick.queue.filter((row) => row.version >= (versions.get(row.id) ?? 0));
  return merge(old, changed, tick.removed, (row) => row.id, byId);
}

function mergeEvents(old: readonly BoardEvent[], added: readonly BoardEvent[]): readonly BoardEvent[] {
  if (added.length === 0) return old;
  return merge(old, added, [], (event) => `${event.seq}.${event.part}`, byNewest).slice(0, eventsKept);
}
