import { useId, useState } from 'react';
import type { ActAnswer } from '../api/backend';
import type { BoardRow, HitDecision } from '../api/model';
import { useWords } from '../i18n/useWords';
import { useSurroundings } from '../pages/boardContext';
import { setAct, useAct } from '../pages/selection';
import { decisionsFor, mayClaim, owesOutcome, sayResult, touches } from './acts';
import { OutcomeForm } from './OutcomeForm';

const hints: Partial<Record<HitDecision, string>> = {
  Refer: 'act.referHint',
  Watch: 'act.watchHint',
  ClearedNotSame: 'act.notSameHint',
  ClearedNoConcern: 'act.noConcernHint',
  Protect: 'act.protectHint',
};

const succeeded = (result: ActAnswer) => result === 'Done' || result === 'AlreadyDone';

/** What can be done about the open hit. All but a claim asks for a reason first. */
export function Acts({ row }: { row: BoardRow }) {
  const { t } = useWords();
  const { backend, session } = useSurroundings();
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
      {asked && <ReasonForm key={asked} row={row} decision={asked} onDone={finish} />}
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

function ReasonForm({ row, decision, onDone }: { row: BoardRow; decision: HitDecision; onDone: (answer: ActAnswer) => void }) {
  const { t } = useWords();
  const { backend } = useSurroundings();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [working, setWorking] = useState(false);
  // One name for the act however often it is sent, so that trying again has no second effect.
  const [command] = useState(() => crypto.randomUUID());
  const id = useId();
  const said = t(`act.${decision}`);
  return (
    <form
      className="reason-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!reason.trim()) return setMissing(true);
        setWorking(true);
        void backend.decide(row.flight, row.hit.id, command, decision, reason.trim()).then((answer) => {
          setWorking(false);
          onDone(answer);
        });
      }}
    >
      <label htmlFor={id}>
        <strong>{said}.</strong> {t('act.why')} <span className="dim">{t(hints[decision] ?? '')}</span>
      </label>
      <textarea
        id={id}
        rows={2}
        autoFocus
        value={reason}
        aria-invalid={missing}
        aria-describedby={`${id}hint`}
        onChange={(event) => {
          setReason(event.target.value);
          setMissing(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
        }}
      />
      <p id={`${id}hint`} className={missing ? 'error' : 'dim'} role={missing ? 'alert' : undefined}>
        {missing ? t('result.ReasonMissing') : t('act.whyHint')}
      </p>
      <div className="form-acts">
        <button className="button primary" disabled={working}>
          {working ? t('act.working') : said}
        </button>
        <button type="button" className="button" onClick={() => setAct(null)}>
          {t('act.cancel')}
        </button>
      </div>
    </form>
  );
}
