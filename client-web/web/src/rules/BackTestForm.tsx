import { useState } from 'react';
import { isTrouble, type NoAnswer } from '../api/asked';
import type { BackTest, RuleDetail } from '../api/model';
import type { Rules } from '../api/rules';
import { useFieldClock } from '../board/fieldClock';
import { useWords } from '../i18n/useWords';
import { lastDays } from './period';
import { Trouble } from './Trouble';

interface Props {
  rules: Rules;
  rule: string;
  detail: RuleDetail;
  /** The text as it is being written. */
  text: string;
  isUnsaved: boolean;
  onStarted: (test: BackTest) => void;
}

const codes = (text: string) => text.toUpperCase().split(/[\s,]+/).filter(Boolean);

/** Orders a back-test: of what, over which days, at which airports, and why. */
export function BackTestForm({ rules, rule, detail, text, isUnsaved, onStarted }: Props) {
  const { t } = useWords();
  const clock = useFieldClock();
  const [period, setPeriod] = useState(() => lastDays(90, clock.now()));
  const [of, setOf] = useState(isUnsaved ? 'text' : '0');
  const [airports, setAirports] = useState('');
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState('');
  const [trouble, setTrouble] = useState<NoAnswer | null>(null);
  const [working, setWorking] = useState(false);
  const submit = async () => {
    if (codes(airports).some((code) => !/^[A-Z]{3}$/.test(code))) return setFault(t('rules.test.airportsWrong'));
    if (period.until < period.from) return setFault(t('rules.test.periodWrong'));
    if (!reason.trim()) return setFault(t('result.ReasonMissing'));
    setFault('');
    setWorking(true);
    const isText = of === 'text';
    const answer = await rules.startBackTest({
      commandId: crypto.randomUUID(),
      rule,
      version: isText ? 0 : Number(of),
      text: isText ? text : null,
      from: period.from,
      until: period.until,
      airports: codes(airports),
      reason: reason.trim(),
    });
    setWorking(false);
    if (isTrouble(answer)) return setTrouble(answer);
    setReason('');
    onStarted(answer);
  };
  return (
    <section className="panel traveller-part" aria-labelledby="order">
      <h2 id="order">{t('rules.test.title')}</h2>
      <p className="dim">{t('rules.test.lead')}</p>
      <form
        className="lists-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <label className="field broad">
          {t('rules.test.of')}
          <select value={of} onChange={(event) => setOf(event.target.value)}>
            <option value="0">{t('rules.test.inForce')}</option>
            {isUnsaved && <option value="text">{t('rules.test.asWritten')}</option>}
            {detail.versions.map(({ number, state }) => (
              <option key={number} value={number}>
                {t('rules.versionNumber', { version: number })} · {t(`rules.state.${state}`)}
              </option>
            ))}
          </select>
        </label>
        {(['from', 'until'] as const).map((end) => (
          <label key={end} className="field">
            {t(`rules.test.${end}`)}
            <input type="date" required value={period[end]} onChange={(event) => event.target.value && setPeriod({ ...period, [end]: event.target.value })} />
          </label>
        ))}
        <label className="field broad">
          {t('rules.test.airports')}
          <input value={airports} autoComplete="off" spellCheck={false} placeholder={t('rules.test.allAirports')} onChange={(event) => setAirports(event.target.value)} />
        </label>
        <label className="field broad">
          {t('lists.why')}
          <input value={reason} maxLength={2000} autoComplete="off" onChange={(event) => setReason(event.target.value)} />
        </label>
        {fault && (
          <p className="error broad" role="alert">
            {fault}
          </p>
        )}
        <div className="lists-acts">
          <button className="button primary" disabled={working}>
            {working ? t('act.working') : t('rules.test.start')}
          </button>
        </div>
      </form>
      {trouble && <Trouble trouble={trouble} />}
    </section>
  );
}
