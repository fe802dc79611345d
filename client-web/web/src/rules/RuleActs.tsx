import { useMemo, useState } from 'react';
import { isTrouble, type NoAnswer } from '../api/asked';
import type { RuleAnswer, RuleDetail, Session } from '../api/model';
import type { Rules } from '../api/rules';
import { useWords } from '../i18n/useWords';
import { AskingForm } from '../parts/AskingForm';
import { ReasonField } from '../parts/ReasonField';
import { actsOn, nextVersion, type PossibleAct } from './actsOnRule';
import { withEntry } from './ruleText';
import { Trouble } from './Trouble';

interface Props {
  rules: Rules;
  session: Session;
  rule: string;
  /** Null while the book has none of this id. */
  detail: RuleDetail | null;
  text: string;
  isUnsaved: boolean;
  /** The text was saved as it is told here: with the number of its version. */
  onSaved: (text: string) => void;
  onDone: () => Promise<void>;
}

const save: PossibleAct = { kind: 'Save', version: 0, digest: '', isOwnWork: false };

/** What can be done with a rule; every act asks for a reason. */
export function RuleActs({ rules, session, rule, detail, text, isUnsaved, onSaved, onDone }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState<PossibleAct | null>(null);
  const [said, setSaid] = useState('');
  const acts = [...(isUnsaved ? [save] : []), ...(detail ? actsOn(detail, session) : [])];
  const numbered = withEntry(text, 'version', String(nextVersion(detail)));
  const send = (act: PossibleAct, command: string, reason: string) =>
    act.kind === 'Save'
      ? rules.save(rule, command, numbered, reason)
      : rules.act(rule, { command, kind: act.kind, version: act.version, digest: act.digest, reason });
  const done = (act: PossibleAct) => {
    setOpen(null);
    if (act.kind === 'Save') onSaved(numbered);
    setSaid(t(`rules.done.${act.kind}`));
    void onDone();
  };
  return (
    <div className="rule-acts">
      <p className="good" role="status">
        {said}
      </p>
      {open ? (
        <ActForm key={`${open.kind}${open.version}`} act={open} send={send} onDone={() => done(open)} onCancel={() => setOpen(null)} />
      ) : (
        <div className="rule-act-row">
          {acts.map((act) => {
            const isHeld = act.kind !== 'Save' && isUnsaved && act.version > 0;
            const why = act.isOwnWork ? t('rules.ownWork') : isHeld ? t('rules.saveFirst') : undefined;
            return (
              <button
                key={`${act.kind}${act.version}`}
                className={act.kind === 'Save' || act.kind === 'Submit' || act.kind === 'ApproveToActive' ? 'button primary' : 'button'}
                disabled={why !== undefined}
                title={why}
                onClick={() => {
                  setSaid('');
                  setOpen(act);
                }}
              >
                {t(act.kind === 'ApproveToActive' && act.version === detail?.summary.shadowVersion ? 'rules.act.shadowToActive' : `rules.act.${act.kind}`)}
              </button>
            );
          })}
        </div>
      )}
      {!open && acts.some((act) => act.isOwnWork) && <p className="dim">{t('rules.ownWork')}</p>}
      {!open && isUnsaved && acts.some((act) => act.version > 0) && <p className="dim">{t('rules.saveFirst')}</p>}
    </div>
  );
}

interface FormProps {
  act: PossibleAct;
  send: (act: PossibleAct, command: string, reason: string) => Promise<RuleAnswer | NoAnswer>;
  onDone: () => void;
  onCancel: () => void;
}

function ActForm({ act, send, onDone, onCancel }: FormProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState('');
  const [trouble, setTrouble] = useState<NoAnswer | null>(null);
  const [working, setWorking] = useState(false);
  // One name for the act however often it is sent, so that trying again has no second effect.
  const command = useMemo(() => crypto.randomUUID(), []);
  const submit = async () => {
    if (!reason.trim()) return setFault(t('result.ReasonMissing'));
    setWorking(true);
    const answer = await send(act, command, reason.trim());
    setWorking(false);
    if (isTrouble(answer)) return setTrouble(answer);
    if (answer.result === 'Done' || answer.result === 'AlreadyDone') return onDone();
    setFault(t(`rules.result.${answer.result}`));
  };
  return (
    <AskingForm className="reason-form" action={t(`rules.act.${act.kind}`)} working={working} onSend={() => void submit()} onCancel={onCancel}>
      <ReasonField
        label={
          <>
            <strong>{t(`rules.act.${act.kind}`)}.</strong> {t('act.why')} <span className="dim">{t(`rules.actWhy.${act.kind}`)}</span>
          </>
        }
        autoFocus
        value={reason}
        onChange={(said) => {
          setReason(said);
          setFault('');
        }}
        fault={fault}
      />
      {trouble && <Trouble trouble={trouble} />}
    </AskingForm>
  );
}
