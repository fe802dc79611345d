import { useEffect, useMemo, useRef, useState } from 'react';
import type { MarkedRow } from '../api/model';
import { arrange, type Arranged, type Part } from '../board/queueOrder';

/** True while somebody's pointer or focus is in the list, or it is scrolled: then nothing in it may move. */
export function useBusyList() {
  const [inside, setInside] = useState(false);
  const [focused, setFocused] = useState(false);
  const [scrolled, setScrolled] = useState(false);
  return {
    busy: inside || focused || scrolled,
    handlers: {
      onPointerEnter: () => setInside(true),
      onPointerLeave: () => setInside(false),
      onFocus: () => setFocused(true),
      onBlur: () => setFocused(false),
      onScroll: (event: { currentTarget: HTMLElement }) => setScrolled(event.currentTarget.scrollTop > 4),
    },
  };
}

/** Rows as they are shown: held where they are until the question or the release changes. */
export function useArranged(ranked: readonly MarkedRow[], part: (row: MarkedRow) => Part, hold: boolean, question: string, release: number): Arranged {
  const previous = useRef<{ arranged: Arranged; question: string; release: number } | null>(null);
  const arranged = useMemo(() => {
    const before = previous.current;
    const same = before !== null && before.question === question && before.release === release;
    return arrange(same ? before.arranged : null, ranked, hold, part);
  }, [ranked, part, hold, question, release]);
  useEffect(() => {
    previous.current = { arranged, question, release };
  }, [arranged, question, release]);
  return arranged;
}
