import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Backend } from '../api/backend';
import type { BoardRow, MarkedRow, OperationSummary, Worklist } from '../api/model';
import { BoardFeed } from '../board/feed';
import type { FieldClock } from '../board/fieldClock';
import { hasUnmarked, merged, rowsOf } from './rows';

/** Why there is no worklist. */
export type WorklistTrouble = 'denied' | 'unknown' | 'failed' | 'signedOut';

/** The hits of a unit's flights, kept up to date for as long as the page is open. */
export interface LiveWorklist {
  /** Null until they are read. */
  readonly rows: readonly MarkedRow[] | null;
  /** The list as it was last read; null until it is. */
  readonly list: Worklist | null;
  readonly trouble: WorklistTrouble | null;
  /** The feed of the operation that the airport takes part in; null when there is none. */
  readonly feed: BoardFeed | null;
  /** Reads the list again, for what no feed tells. */
  readonly read: () => void;
}

// Every look at a worklist is logged: with a live board it is read seldom, for what the board may not carry, such as the shift's line.
const readEvery = { live: 300_000, alone: 60_000 };
const soonest = 2_000;
const over: readonly OperationSummary['state'][] = ['Closed', 'Cancelled', 'Reported'];

/** The feed of the first operation under way that the airport takes part in. */
function useFeed(backend: Backend, clock: FieldClock, unit: string): BoardFeed | null {
  const [feed, setFeed] = useState<BoardFeed | null>(null);
  useEffect(() => {
    let wanted = true;
    let started: BoardFeed | null = null;
    backend.operations().then(
      (operations) => {
        const joined = operations.find(({ airports, state }) => airports.includes(unit) && !over.includes(state));
        if (!wanted || !joined) return;
        started = new BoardFeed(joined.id, { link: () => backend.link(), clock });
        started.start();
        setFeed(started);
      },
      () => undefined,
    );
    return () => {
      wanted = false;
      started?.stop();
      setFeed(null);
    };
  }, [backend, clock, unit]);
  return feed;
}

const none: readonly BoardRow[] = [];
const silent = () => () => undefined;

export function useWorklist(backend: Backend, clock: FieldClock, unit: string): LiveWorklist {
  const [list, setList] = useState<Worklist | null>(null);
  const [trouble, setTrouble] = useState<WorklistTrouble | null>(null);
  const feed = useFeed(backend, clock, unit);
  const live = useSyncExternalStore(feed?.state.subscribe ?? silent, () => (feed?.state.value.connection === 'live' ? (feed.state.value.board?.queue ?? none) : none));
  const isLive = live !== none;

  // When the last answer was there.
  const [readAt, setReadAt] = useState<number | null>(null);
  const read = useCallback(() => {
    void backend
      .worklist(unit)
      .then(
        (found) => {
          if (typeof found === 'object') {
            setList(found);
            setTrouble(null);
          } else setTrouble(found === 'SignedOut' ? 'signedOut' : found === 'Forbidden' ? 'denied' : 'unknown');
        },
        () => setTrouble('failed'),
      )
      .then(() => setReadAt(performance.now()));
  }, [backend, unit]);

  useEffect(read, [read]);
  const known = useMemo(() => list && rowsOf(list), [list]);
  const isMarked = !known || !list?.unit?.shiftCapacity || !hasUnmarked(known, live, unit);
  useEffect(() => {
    if (readAt === null) return;
    const due = readAt + (isLive && isMarked ? readEvery.live : readEvery.alone);
    const timer = setTimeout(read, Math.max(soonest, due - performance.now()));
    return () => clearTimeout(timer);
  }, [read, isLive, isMarked, readAt]);

  const rows = useMemo(() => known && merged(known, live, unit), [known, live, unit]);
  return { rows, list, trouble, feed, read };
}
