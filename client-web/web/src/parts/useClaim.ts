import { useState } from 'react';
import type { BoardRow } from '../api/model';
import { useWords } from '../i18n/useWords';
import { useWorkplace } from '../pages/workplace';
import { sayResult, succeeded } from './acts';

/** Claims rows, and tells of each that was claimed; `said` is what became of the last claim that did not succeed. */
export function useClaim(onDone: () => void = () => undefined) {
  const { backend } = useWorkplace();
  const { t } = useWords();
  const [said, setSaid] = useState('');
  const [working, setWorking] = useState(false);
  const claim = (row: BoardRow) => {
    if (working) return;
    setWorking(true);
    setSaid('');
    void backend.decide(row.flight, row.hit.id, crypto.randomUUID(), 'Unspecified', '').then((result) => {
      setWorking(false);
      if (succeeded(result)) onDone();
      else setSaid(sayResult(t, result, row));
    });
  };
  return { claim, said, working, forget: () => setSaid('') };
}
