import { useState } from 'react';
import type { ControlSample, Session } from '../api/model';
import type { Rules } from '../api/rules';
import { useWords } from '../i18n/useWords';
import { RateBar } from './RateBar';
import { SampleShareForm } from './SampleShareForm';
import { useRuleWords } from './useRuleWords';

interface Props {
  rules: Rules;
  session: Session;
  sample: ControlSample;
  /** A share was set. */
  onSet: () => Promise<void>;
}

/** How much better the rules do than chance, as far as controls by chance show, and how many are picked by chance. */
export function ControlSamplePanel({ rules, session, sample, onSet }: Props) {
  const { t } = useWords();
  const { number } = useRuleWords();
  const { uplift, difference } = sample;
  const times = (value: number) => number(value, value < 10 ? 1 : 0);
  return (
    <section className="panel sample" aria-labelledby="sample">
      <h2 id="sample">{t('rules.sample.title')}</h2>
      <p>
        {uplift
          ? t('rules.sample.uplift', { times: times(uplift.rate), low: times(uplift.low), high: times(uplift.high) })
          : t('rules.sample.noUplift')}
        {difference && (
          <span className="dim"> {t('rules.sample.difference', { points: number(difference.rate * 100, 1), low: number(difference.low * 100, 1), high: number(difference.high * 100, 1) })}</span>
        )}
      </p>
      <dl className="sample-rates">
        <div>
          <dt>{t('rules.sample.rules')}</dt>
          <dd>
            <RateBar rate={sample.ruleRate} />
            <span className="dim">{t('rules.sample.of', { positives: number(sample.rulePositives), controls: number(sample.ruleControls) })}</span>
          </dd>
        </div>
        <div>
          <dt>{t('rules.sample.chance')}</dt>
          <dd>
            <RateBar rate={sample.rate} />
            <span className="dim">{t('rules.sample.ofPicked', { positives: number(sample.positives), controls: number(sample.controls), picked: number(sample.picked) })}</span>
          </dd>
        </div>
      </dl>
      <Shares rules={rules} session={session} shares={sample.shares} onSet={onSet} />
    </section>
  );
}

/** Who is picked by chance where, who said so and why; approvers change it. */
function Shares({ rules, session, shares, onSet }: Omit<Props, 'sample'> & Pick<ControlSample, 'shares'>) {
  const { t } = useWords();
  const { date, percent } = useRuleWords();
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  return (
    <div className="shares">
      {shares.length === 0 && <p className="dim">{t('rules.sample.noShares')}</p>}
      {shares.length > 0 && (
        <>
          <h3>{t('rules.sample.shares')}</h3>
          <ul className="plain">
            {shares.map(({ airport, perHundredThousand, by, at, reason }) => (
              <li key={airport}>
                <strong>{airport}</strong>
                <span className="share-figure">{percent(perHundredThousand / 100_000, 3)}</span>
                <span className="dim">{[by, date(at), reason].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="good" role="status">
        {said}
      </p>
      {session.role !== 'RuleApprover' && <p className="dim">{t('rules.sample.approversOnly')}</p>}
      {session.role === 'RuleApprover' && !isOpen && (
        <button
          className="button small"
          onClick={() => {
            setSaid('');
            setOpen(true);
          }}
        >
          {t('rules.sample.change')}
        </button>
      )}
      {isOpen && (
        <SampleShareForm
          rules={rules}
          shares={shares}
          onDone={(text) => {
            setOpen(false);
            setSaid(text);
            void onSet();
          }}
          onCancel={() => setOpen(false)}
        />
      )}
    </div>
  );
}
