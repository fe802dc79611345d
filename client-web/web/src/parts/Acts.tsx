import { useState } from 'react';
import type { ActAnswer } from '../api/backend';
import type { BoardRow } from '../api/model';
import { useWords } from '../i18n/useWords';
import { useWorkplace } from '../pages/workplace';
import { setAct, useAct } from '../pages/selection';
import { decisionsFor, mayClaim, owesOutcome, sayResult, succeeded, touches } from './acts';
import { OutcomeForm } from './OutcomeForm';
import { ReasonForm } from './ReasonForm';

/** What can be done about the open hit. A claim only takes it in hand and goes without words; all else asks for a reason first. */
export function Acts({ row }: { row: BoardRow }) {
  const { t } = useWords();
  const { backend, session } = useWorkplace();
  const act = useAct();
  const [working, setWorking] = useState(false);
  const [result, setResult] = useState<ActAnswer | null>(null);
  const decisions = decisionsFor(row);

  if (!session.mayDecide) return <p className="acts-note dim">{t('act.mayNot')}</p>;
  if (row.hit.state === 'Lapsed') return <p className="acts-note dim">{t('panel.lapsed')}</p>;

  const finish = (answer: ActAnswer) => {
    setWorking(false);
    setResult(answer);
    if (succeeded(answer)) setAct(null);
  };
  const claim = () => {
    setWorking(true);
    void backend.decide(row.flight, row.hit.id, crypto.randomUUID(), 'Unspecified', '').then(finish);
  };
  const start = (next: string) => {
    setResult(null);
    setAct(next);
  };
  const asked = decisions.find((decision) => decision === act);

  return (
    <footer className="acts">
      {session.airport !== '' && !touches(row, session.airport) && <p className="acts-elsewhere dim">{t('act.elsewhere', { airport: session.airport })}</p>}
      <p className={`acts-result ${result && !succeeded(result) ? 'error' : 'good'}`} role="status">
        {result && sayResult(t, result, row)}
      </p>
      {asked && <ReasonForm key={asked} row={row} decisions={[asked]} onDone={finish} />}
      {act === 'Outcome' && owesOutcome(row) && <OutcomeForm row={row} onDone={finish} onCancel={() => setAct(null)} />}
      {!asked && act !== 'Outcome' && (
        <div className="acts-grid">
          {owesOutcome(row) && (
            <button className="button primary" onClick={() => start('Outcome')}>
              {t('act.outcome')}
            </button>
          )}
          {mayClaim(row) && (
            <button className="button" disabled={working} data-claim={row.id} onClick={claim}>
              {t('act.Claim')} <kbd aria-hidden="true">c</kbd>
            </button>
          )}
          {decisions
            .filter((decision) => row.hit.decision !== decision)
            .map((decision, index) => (
              <button key={decision} className={index === 0 && !owesOutcome(row) ? 'button primary' : 'button'} onClick={() => start(decision)}>
                {t(`act.${decision}`)} {decision === 'Refer' && <kbd aria-hidden="true">r</kbd>}
              </button>
            ))}
        </div>
      )}
    </footer>
  );
}
