import { useCallback, useEffect, useRef, useState } from 'react';
import { isTrouble, type NoAnswer } from '../api/asked';
import type { RuleCheck, RuleCount } from '../api/model';
import type { Rules } from '../api/rules';

const checkAfter = 300;
const countAfter = 400;

/** Where the count of the last days stands. */
export type Counting =
  | { readonly is: 'waiting' | 'counting' | 'faulty' | 'stopped' }
  | { readonly is: 'counted'; readonly count: RuleCount }
  | { readonly is: 'failed'; readonly trouble: NoAnswer };

/** What is found of a text while it is typed. */
export interface Checked {
  /** Of the text as it stands, or of the one before while that is being checked; null before the first. */
  readonly check: RuleCheck | null;
  readonly isCurrent: boolean;
  readonly counting: Counting;
  readonly stop: () => void;
  readonly again: () => void;
}

/** Checks a text shortly after it has changed, and once it has no fault, counts what it would have hit. What is typed on ends both. */
export function useChecked(rules: Rules, text: string): Checked {
  const [found, setFound] = useState<{ text: string; check: RuleCheck } | null>(null);
  const [counting, setCounting] = useState<Counting>({ is: 'waiting' });
  const [round, setRound] = useState(0);
  const running = useRef<AbortController | null>(null);

  useEffect(() => {
    const control = new AbortController();
    const timer = setTimeout(async () => {
      const check = await rules.check(text, control.signal);
      if (control.signal.aborted) return;
      if (isTrouble(check)) setCounting({ is: 'failed', trouble: check });
      else setFound({ text, check });
    }, checkAfter);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [rules, text]);

  const current = found?.text === text ? found.check : null;
  const isSound = current !== null && current.faults.length === 0;
  useEffect(() => {
    setCounting({ is: 'waiting' });
    if (!isSound) return;
    const control = new AbortController();
    running.current = control;
    const timer = setTimeout(async () => {
      setCounting({ is: 'counting' });
      const count = await rules.count(text, control.signal);
      if (control.signal.aborted) return;
      running.current = null;
      setCounting(isTrouble(count) ? { is: 'failed', trouble: count } : { is: 'counted', count });
    }, countAfter);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [rules, text, isSound, round]);

  // Whoever leaves wants no count any more.
  useEffect(() => () => void rules.stopCount(), [rules]);

  const stop = useCallback(() => {
    running.current?.abort();
    void rules.stopCount();
    setCounting({ is: 'stopped' });
  }, [rules]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return { check: current ?? found?.check ?? null, isCurrent: current !== null, counting: current && !isSound ? { is: 'faulty' } : counting, stop, again };
}
