import type { ControlSample } from '../api/model';
import { useWords } from '../i18n/useWords';
import { RateBar } from './RateBar';
import { useRuleWords } from './useRuleWords';

/** How much better the rules do than chance, as far as controls by chance show. */
export function ControlSamplePanel({ sample }: { sample: ControlSample }) {
  const { t } = useWords();
  const { number, percent } = useRuleWords();
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
      {sample.shares.length > 0 ? (
        <p className="dim">
          {t('rules.sample.shares', { shares: sample.shares.map(({ airport, perHundredThousand }) => `${airport} ${percent(perHundredThousand / 100_000, 2)}`).join(' · ') })}
        </p>
      ) : (
        <p className="dim">{t('rules.sample.noShares')}</p>
      )}
    </section>
  );
}
