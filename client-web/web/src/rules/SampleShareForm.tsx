import { useMemo, useState } from 'react';
import { isTrouble, type NoAnswer } from '../api/asked';
import type { ControlSample } from '../api/model';
import type { Rules } from '../api/rules';
import { useWords } from '../i18n/useWords';
import { AskingForm } from '../parts/AskingForm';
import { ReasonField } from '../parts/ReasonField';
import { Trouble } from './Trouble';
import { useRuleWords } from './useRuleWords';

/** The most people of 100,000 that may be picked by chance; the server refuses more. */
const most = 1_000;
const of = 100_000;

interface Props {
  rules: Rules;
  shares: ControlSample['shares'];
  /** The share stands; says so in a sentence. */
  onDone: (said: string) => void;
  onCancel: () => void;
}

/** Sets how many people without a hit are picked by chance at an airport of arrival. */
export function SampleShareForm({ rules, shares, onDone, onCancel }: Props) {
  const { t } = useWords();
  const { number, percent } = useRuleWords();
  const [airport, setAirport] = useState('');
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<'airport' | 'share' | 'reason' | null>(null);
  const [trouble, setTrouble] = useState<NoAnswer | null>(null);
  const [working, setWorking] = useState(false);
  const share = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null;
  // One name for the act however often it is sent; what is then changed is another act.
  const command = useMemo(() => ({ airport, share, id: crypto.randomUUID() }), [airport, share]);
  const now = shares.find((each) => each.airport === airport)?.perHundredThousand ?? 0;
  const submit = async () => {
    if (!/^[A-Z]{3}$/.test(airport)) return setFault('airport');
    if (share === null || share > most) return setFault('share');
    if (!reason.trim()) return setFault('reason');
    setWorking(true);
    setTrouble(null);
    const answer = await rules.setShare(airport, command.id, share, reason.trim());
    setWorking(false);
    if (isTrouble(answer)) return setTrouble(answer);
    if (answer.result !== 'Done' && answer.result !== 'AlreadyDone') return setTrouble({ refused: t(`rules.result.${answer.result}`) });
    onDone(t(share === 0 ? 'rules.sample.setNone' : 'rules.sample.set', { airport, share: percent(share / of, 3) }));
  };
  const change = (set: (text: string) => void) => (text: string) => {
    set(text);
    setFault(null);
  };
  return (
    <AskingForm className="share-form" action={t('rules.sample.save')} working={working} onSend={() => void submit()} onCancel={onCancel}>
      <label className="field">
        {t('rules.sample.airport')}
        <input
          value={airport}
          autoFocus
          maxLength={3}
          autoComplete="off"
          spellCheck={false}
          placeholder="ABJ"
          list="share-airports"
          aria-invalid={fault === 'airport'}
          onChange={(event) => change(setAirport)(event.target.value.toUpperCase())}
        />
        <datalist id="share-airports">
          {shares.map((each) => (
            <option key={each.airport} value={each.airport} />
          ))}
        </datalist>
      </label>
      <label className="field">
        {t('rules.sample.perHundredThousand', { of: number(of) })}
        <input inputMode="numeric" value={typed} autoComplete="off" aria-invalid={fault === 'share'} aria-describedby="share-bounds" onChange={(event) => change(setTyped)(event.target.value)} />
      </label>
      <p className="dim" id="share-bounds">
        {t('rules.sample.bounds', { most: number(most), percent: percent(most / of, 0) })}{' '}
        {share !== null && share <= most && <span className="share-said">{t('rules.sample.means', { share: percent(share / of, 3) })}</span>}{' '}
        {airport.length === 3 && t('rules.sample.now', { airport, share: percent(now / of, 3) })}
      </p>
      <ReasonField
        label={t('act.why')}
        value={reason}
        onChange={change(setReason)}
        fault={fault === 'reason' ? t('result.ReasonMissing') : fault ? t(`rules.sample.${fault}Wrong`, { most: number(most) }) : ''}
        isFaulty={fault === 'reason'}
      />
      {trouble && <Trouble trouble={trouble} />}
    </AskingForm>
  );
}
