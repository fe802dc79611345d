import { useMemo, useState } from 'react';
import type { ActAnswer } from '../api/backend';
import type { BoardRow, HitDecision } from '../api/model';
import { useWords } from '../i18n/useWords';
import { setAct } from '../pages/selection';
import { useWorkplace } from '../pages/workplace';
import { AskingForm } from './AskingForm';
import { Choice } from './choices';
import { ReasonField } from './ReasonField';

const hints: Partial<Record<HitDecision, string>> = {
  Refer: 'act.referHint',
  Watch: 'act.watchHint',
  ClearedNotSame: 'act.notSameHint',
  ClearedNoConcern: 'act.noConcernHint',
  Protect: 'act.protectHint',
};

interface Props {
  row: BoardRow;
  /** What may be decided with this form; the first is chosen. */
  decisions: readonly [HitDecision, ...HitDecision[]];
  onDone: (answer: ActAnswer) => void;
}

/** Decides of a hit. A reason is always asked. */
export function ReasonForm({ row, decisions, onDone }: Props) {
  const { t } = useWords();
  const { backend } = useWorkplace();
  const [decision, setDecision] = useState(decisions[0]);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [working, setWorking] = useState(false);
  // One name for the act however often it is sent, so that trying again has no second effect.
  const command = useMemo(() => ({ decision, id: crypto.randomUUID() }), [decision]);
  const said = t(`act.${decision}`);
  const send = () => {
    if (!reason.trim()) return setMissing(true);
    setWorking(true);
    void backend.decide(row.flight, row.hit.id, command.id, decision, reason.trim()).then((answer) => {
      setWorking(false);
      onDone(answer);
    });
  };
  return (
    <AskingForm className="reason-form" action={said} working={working} onSend={send} onCancel={() => setAct(null)}>
      {decisions.length > 1 && <Choice label={t('act.Vet')} options={decisions.map((value) => ({ value, text: t(`act.${value}`) }))} value={decision} onChoose={setDecision} />}
      <ReasonField
        label={
          <>
            <strong>{said}.</strong> {t('act.why')} <span className="dim">{t(hints[decision] ?? '')}</span>
          </>
        }
        autoFocus
        value={reason}
        onChange={(text) => {
          setReason(text);
          setMissing(false);
        }}
        fault={missing ? t('result.ReasonMissing') : ''}
      />
    </AskingForm>
  );
}
