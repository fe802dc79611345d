import { useMemo, useState } from 'react';
import { isTrouble } from '../api/asked';
import type { Session, Traveller, TravellerRecord } from '../api/model';
import type { Passengers } from '../api/passengers';
import { useWords } from '../i18n/useWords';
import { AskingForm } from '../parts/AskingForm';
import { ReasonField } from '../parts/ReasonField';
import { useTravellerWords } from './useTravellerWords';

interface Props {
  passengers: Passengers;
  session: Session;
  traveller: Traveller;
  onChanged: () => Promise<void>;
}

/** The records that may be one traveller's: each with whether it is, why, who said so, and a way to say otherwise. */
export function Identity({ passengers, session, traveller, onChanged }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const done = (what: string) => {
    setOpen(null);
    setSaid(what);
    void onChanged();
  };
  const form = (other: string, same: boolean) => (
    <DecideForm key={other} passengers={passengers} traveller={traveller.key} other={other} same={same} onDone={done} onCancel={() => setOpen(null)} />
  );
  return (
    <section className="panel traveller-part" aria-labelledby="identity">
      <h2 id="identity">{t('traveller.identity')}</h2>
      <p className="dim">{t('traveller.identityLead')}</p>
      <p className="good" role="status">
        {said}
      </p>
      <ul className="traveller-records">
        {traveller.records.map((record) => {
          const isOwn = record.passenger === traveller.key;
          return (
            <li key={record.passenger}>
              <Record record={record} isOwn={isOwn} />
              {session.mayDecide && !isOwn && open !== record.passenger && (
                <button className="button small" onClick={() => setOpen(record.passenger)}>
                  {t(record.same ? 'traveller.part' : 'traveller.join')}
                </button>
              )}
              {open === record.passenger && form(record.passenger, !record.same)}
            </li>
          );
        })}
      </ul>
      {session.mayDecide && open !== '' && (
        <button className="button small" onClick={() => setOpen('')}>
          {t('traveller.joinOther')}
        </button>
      )}
      {open === '' && form('', true)}
    </section>
  );
}

function Record({ record, isOwn }: { record: TravellerRecord; isOwn: boolean }) {
  const { t, say } = useWords();
  const { short, date } = useTravellerWords();
  const who = record.by ? t('traveller.decidedBy', { by: record.by, day: date(record.since) }) : t('traveller.knownSince', { day: date(record.since) });
  return (
    <>
      <span className="fact-name">
        <code title={record.passenger}>{short(record.passenger)}</code>
      </span>
      <span className={record.same ? 'chip state' : 'chip state absent'}>{t(isOwn ? 'traveller.thisRecord' : record.same ? 'traveller.same' : 'traveller.notSame')}</span>
      <span className="fact-more">
        {!isOwn && say(record.because)}
        <span className="own-line dim">{[t('traveller.journeys', { count: record.journeys }), who, record.reason].filter(Boolean).join(' · ')}</span>
      </span>
    </>
  );
}

interface FormProps {
  passengers: Passengers;
  traveller: string;
  /** Key of the other record; empty when it has still to be typed. */
  other: string;
  same: boolean;
  onDone: (said: string) => void;
  onCancel: () => void;
}

function DecideForm({ passengers, traveller, other, same, onDone, onCancel }: FormProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [working, setWorking] = useState(false);
  const [fault, setFault] = useState('');
  const named = other || typed.trim().toLowerCase();
  // One name for the act however often it is sent, so that trying again has no second effect.
  const command = useMemo(() => ({ named, id: crypto.randomUUID() }), [named]);
  const send = async () => {
    if (!/^[0-9a-f]{32}$/.test(named)) return setFault(t('traveller.keyWrong'));
    if (!reason.trim()) return setFault(t('result.ReasonMissing'));
    setWorking(true);
    const answer = await passengers.decide(traveller, same, command.id, named, reason.trim());
    setWorking(false);
    if (isTrouble(answer)) return setFault(typeof answer === 'string' ? t(`traveller.trouble.${answer}`) : answer.refused);
    if (answer.result === 'Done' || answer.result === 'AlreadyDone') return onDone(t(same ? 'traveller.joined' : 'traveller.parted'));
    setFault(t(`traveller.result.${answer.result}`));
  };
  return (
    <AskingForm className="reason-form" action={t(same ? 'traveller.join' : 'traveller.part')} working={working} onSend={() => void send()} onCancel={onCancel}>
      {!other && (
        <label className="field">
          {t('traveller.otherKey')}
          <input value={typed} maxLength={32} autoFocus autoComplete="off" spellCheck={false} onChange={(event) => setTyped(event.target.value)} />
        </label>
      )}
      <ReasonField
        label={
          <>
            <strong>{t(same ? 'traveller.join' : 'traveller.part')}.</strong> {t('act.why')} <span className="dim">{t('traveller.decideHint')}</span>
          </>
        }
        autoFocus={other !== ''}
        value={reason}
        onChange={setReason}
        fault={fault}
        isFaulty={fault !== '' && !reason.trim()}
      />
    </AskingForm>
  );
}
