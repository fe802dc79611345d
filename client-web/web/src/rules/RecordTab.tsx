import type { RuleDetail } from '../api/model';
import { useWords } from '../i18n/useWords';
import { Link } from './Link';
import { RateBar } from './RateBar';
import { useRuleWords } from './useRuleWords';

/** What became of what the rule found in the last 90 days. */
export function RecordTab({ detail: { summary } }: { detail: RuleDetail }) {
  const { t } = useWords();
  const { number, percent } = useRuleWords();
  const { score } = summary;
  if (!score) {
    return (
      <section className="panel traveller-part">
        <p className="dim">{t('rules.noRecord')}</p>
      </section>
    );
  }
  const figures = ['evaluated', 'notEvaluable', 'hits', 'referred', 'positive', 'negative', 'notFound', 'missed'] as const;
  return (
    <section className="panel traveller-part" aria-labelledby="record">
      <h2 id="record">{t('rules.record')}</h2>
      {score.decays && (
        <p className="warning">
          {t('rules.decaysWhy', { now: percent(score.precision?.rate ?? 0, 0), before: percent(score.backTestRate ?? 0, 0) })}
        </p>
      )}
      <dl className="figures-list">
        {figures.map((figure) => (
          <div key={figure} title={t(`rules.columnWhy.${figure}`)}>
            <dt>{t(`rules.column.${figure}`)}</dt>
            <dd>{number(score[figure])}</dd>
          </div>
        ))}
      </dl>
      <dl className="sample-rates">
        {(['precision', 'recall'] as const).map((rate) => (
          <div key={rate}>
            <dt title={t(`rules.columnWhy.${rate}`)}>{t(`rules.column.${rate}`)}</dt>
            <dd>
              <RateBar rate={score[rate]} against={rate === 'precision' ? score.backTestRate : null} none={rate === 'recall' ? t('rules.noPositive') : undefined} />
              <span className="dim">{t(`rules.columnWhy.${rate}`)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {score.backTestRate !== null && <p className="dim">{t('rules.backTestRate', { rate: percent(score.backTestRate, 0) })}</p>}
      <p>
        <Link to="/rules/rule-scores">{t('rules.allScores')}</Link>
      </p>
    </section>
  );
}
