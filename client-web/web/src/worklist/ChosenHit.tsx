import type { BoardRow } from '../api/model';
import { useWords } from '../i18n/useWords';
import { HitDetails } from '../parts/HitDetails';
import { useLastKnown } from '../parts/useLastKnown';
import { selectRow } from '../pages/selection';
import { WorklistActs } from './WorklistActs';

interface Props {
  id: string;
  rows: readonly BoardRow[];
  unit: string;
  onActed: () => void;
}

/** The hit that was opened: the reasons on both sides, who it is about, and what can be done. */
export function ChosenHit({ id, rows, unit, onActed }: Props) {
  const { t } = useWords();
  const row = rows.find((each) => each.id === id);
  const shown = useLastKnown(row);
  return (
    <aside className="panel side" aria-label={t('panel.label')}>
      <button className="button quiet small side-close" aria-label={t('panel.close')} title={`${t('panel.close')} (Esc)`} onClick={() => selectRow(null)}>
        ×
      </button>
      {!row && <p className="filter-note">{t('worklist.gone')}</p>}
      {shown && <HitDetails row={shown} queue={rows} back={{ worklist: unit }} unit={unit} />}
      {row && <WorklistActs row={row} onActed={onActed} />}
    </aside>
  );
}
