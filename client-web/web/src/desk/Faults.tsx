import { useState } from 'react';
import { useWords } from '../i18n/useWords';
import { SeverityShape } from '../parts/Shape';
import { useFaultText } from './faultText';
import { goToFault } from './Grid';
import { isDoubt, type Fault } from './typedList';

const first = 50;

/** What is wrong, row by row; each leads to its cell. */
export function Faults({ faults, isFixed = false }: { faults: readonly Fault[]; isFixed?: boolean }) {
  const { t } = useWords();
  const textOf = useFaultText();
  const [shown, setShown] = useState(first);
  return (
    <section className="desk-faults panel" aria-label={t('desk.faults')}>
      <h2 role="status">{faults.length === 0 ? t('desk.noFaults') : t('desk.faultCount', { count: faults.length })}</h2>
      <ol>
        {faults.slice(0, shown).map((fault, index) => (
          <li key={index}>
            <SeverityShape severity={isDoubt(fault) ? 'Look' : 'Act'} />
            <span className="dim fault-row">{fault.row > 0 ? t('desk.rowNumber', { row: fault.row }) : t('desk.whole')}</span>
            {isFixed ? (
              <span title={fault.text}>{textOf(fault)}</span>
            ) : (
              <button className="link" onClick={() => goToFault(fault)}>
                {textOf(fault)}
              </button>
            )}
          </li>
        ))}
      </ol>
      {faults.length > shown && (
        <button className="button small" onClick={() => setShown(shown + first)}>
          {t('queue.more', { count: Math.min(first, faults.length - shown) })}
        </button>
      )}
    </section>
  );
}
