import { useCallback, useEffect, useState } from 'react';
import { isTrouble, type NoAnswer } from './asked';

/** What is being asked of the server: the answer, why there is none, or null until there is either. */
export interface Asked<Answer> {
  readonly answer: Answer | null;
  readonly trouble: Exclude<NoAnswer, 'SignedOut'> | null;
  /** Asks again; what is shown stays until the answer is there. */
  readonly again: () => Promise<void>;
}

/** Asks, and asks anew when the question changes. @param ask must stay the same for the same question. */
export function useAsked<Answer extends object>(ask: () => Promise<Answer | NoAnswer>, onExpired: () => void): Asked<Answer> {
  const [said, setSaid] = useState<{ answer: Answer | null; trouble: Exclude<NoAnswer, 'SignedOut'> | null }>({ answer: null, trouble: null });
  const take = useCallback(
    (found: Answer | NoAnswer) => {
      if (found === 'SignedOut') onExpired();
      else setSaid(isTrouble(found) ? { answer: null, trouble: found } : { answer: found, trouble: null });
    },
    [onExpired],
  );
  const again = useCallback(async () => take(await ask()), [ask, take]);
  useEffect(() => {
    let wanted = true;
    void ask().then((found) => wanted && take(found));
    return () => {
      wanted = false;
    };
  }, [ask, take]);
  return { ...said, again };
}
