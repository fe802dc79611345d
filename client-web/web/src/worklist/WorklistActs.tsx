import { useState } from 'react';
import type { ActAnswer } from '../api/backend';
import type { BoardRow, HitDecision } from '../api/model';
import { useWords } from '../i18n/useWords';
import { decisionsFor, mayClaim, owesOutcome, sayResult, succeeded } from '../parts/acts';
import { OutcomeForm } from '../parts/OutcomeForm';
import { ReasonForm } from '../parts/ReasonForm';
import { useClaim } from '../parts/useClaim';
import { setAct, useAct } from '../pages/selection';
import { useWorkplace } from '../pages/workplace';

const acts = ['Vet', 'Refer', 'Protect', 'Outcome'] as const;
type Act = (typeof acts)[number];

const keys: Record<Act, string> = { Vet: 'v', Refer: 'r', Protect: 'p', Outcome: 'o' };
const decisions: Record<Exclude<Act, 'Outcome'>, readonly [HitDecision, ...HitDecision[]]> = {
  Vet: ['ClearedNotSame', 'ClearedNoConcern', 'Watch'],
  Refer: ['Refer'],
  Protect: ['Protect'],
};

/** Why an act cannot be begun on a row as it stands; null when it can. Referrals and outcomes are the shift lead's. */
function hindrance(act: Act, row: BoardRow, isLead: boolean): string | null {
  if ((act === 'Refer' || act === 'Outcome') && !isLead) return 'worklist.leadOnly';
  if (act === 'Outcome') return owesOutcome(row) ? null : 'worklist.noReferral';
  if (act === 'Refer' && row.hit.protective) return 'panel.protective';
  if (act === row.hit.decision) return 'result.AlreadyDone';
  const isOpen = decisionsFor(row).some((decision) => decisions[act].includes(decision));
  return isOpen ? null : 'worklist.over';
}

/** What can be done about the chosen hit: each begins with a key, and asks for a reason before anything is sent. */
export function WorklistActs({ row, onActed }: { row: BoardRow; onActed: () => void }) {
  const { t } = useWords();
  const { session } = useWorkplace();
  const named = useAct();
  const act = acts.find((each) => each === named);
  const [result, setResult] = useState<ActAnswer | null>(null);
  const { claim, said, working } = useClaim(onActed);
  const isLead = session.role === 'ShiftLead';
  const hindered = act && hindrance(act, row, isLead);
  const possible = acts.filter((each) => hindrance(each, row, isLead) === null);

  const finish = (answer: ActAnswer) => {
    setResult(answer);
    if (!succeeded(answer)) return;
    setAct(null);
    onActed();
    document.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.id)}"]`)?.focus();
  };
  const start = (next: Act) => {
    setResult(null);
    setAct(next);
  };
  return (
    <footer className="acts">
      {result && (!act || !succeeded(result)) && (
        <p className={`acts-result ${succeeded(result) ? 'good' : 'error'}`} role="status">
          {sayResult(t, result, row)}
        </p>
      )}
      {said && (
        <p className="acts-result error" role="alert">
          {said}
        </p>
      )}
      {hindered && (
        <p className="acts-result" role="status">
          {t('worklist.cannot', { act: t(act === 'Outcome' ? 'act.outcome' : `act.${act}`), why: t(hindered) })}
        </p>
      )}
      {act && act !== 'Outcome' && !hindered && <ReasonForm key={act} row={row} decisions={decisions[act]} onDone={finish} />}
      {act === 'Outcome' && !hindered && <OutcomeForm row={row} onDone={finish} onCancel={() => setAct(null)} />}
      {(!act || hindered) && (
        <div className="acts-grid">
          {mayClaim(row) && (
            <button className="button" disabled={working} data-claim={row.id} onClick={() => claim(row)}>
              {t('act.Claim')} <kbd aria-hidden="true">c</kbd>
            </button>
          )}
          {possible.map((each) => (
            <button key={each} className={each === 'Outcome' ? 'button primary' : 'button'} onClick={() => start(each)}>
              {t(each === 'Outcome' ? 'act.outcome' : `act.${each}`)} <kbd aria-hidden="true">{keys[each]}</kbd>
            </button>
          ))}
        </div>
      )}
      {!act && possible.length === 0 && !mayClaim(row) && <p className="acts-note-line dim">{t('worklist.overNow')}</p>}
      {!act && !isLead && <p className="acts-note-line dim">{t('worklist.leadOnly')}</p>}
    </footer>
  );
}
