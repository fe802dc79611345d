import { useState } from 'react';
import type { BoardRow } from '../api/model';
import { useWords } from '../i18n/useWords';
import { useSurroundings } from '../pages/boardContext';
import { sayResult } from './acts';

/** Claims rows; `said` is what became of the last claim that did not succeed. */
export function useClaim() {
  const { backend } = useSurroundings();
  const { t } = useWords();
  const [said, setSaid] = useState('');
  const [working, setWorking] = useState(false);
  const claim = (row: BoardRow) => {
    if (working) return;
    setWorking(true);
    setSaid('');
    void backend.decide(row.flight, row.hit.id, crypto.randomUUID(), 'Unspecified', '').then((result) => {
      setWorking(false);
      if (result !== 'Done' && result !== 'AlreadyDone') setSaid(sayResult(t, result, row));
    });
  };
  return { claim, said, working, forget: () => setSaid('') };
}
