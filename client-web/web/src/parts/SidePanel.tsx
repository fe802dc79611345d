import { useWords } from '../i18n/useWords';
import { useBoard } from '../pages/boardContext';
import { selectRow } from '../pages/selection';
import { Acts } from './Acts';
import { HitDetails } from './HitDetails';
import { useLastKnown } from './useLastKnown';

/** The hit that was opened, beside the queue: its flight, the reasons on both sides, and what can be done. */
export function SidePanel({ id }: { id: string }) {
  const { t } = useWords();
  const queue = useBoard((board) => board.queue);
  const board = useBoard(({ operation }) => operation.id);
  const row = queue.find((each) => each.id === id);
  const shown = useLastKnown(row);
  return (
    <aside className="panel side" aria-label={t('panel.label')}>
      <button className="button quiet small side-close" aria-label={t('panel.close')} title={`${t('panel.close')} (Esc)`} onClick={() => selectRow(null)}>
        ×
      </button>
      {!row && <p className="filter-note">{t('panel.gone')}</p>}
      {shown && <HitDetails row={shown} queue={queue} back={{ board }} />}
      {row && <Acts row={row} />}
    </aside>
  );
}
