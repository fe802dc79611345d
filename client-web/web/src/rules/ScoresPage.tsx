import { useCallback } from 'react';
import type { RuleScore, RuleScores, Session } from '../api/model';
import type { Rules } from '../api/rules';
import { useAsked } from '../api/useAsked';
import { useFieldClock } from '../board/fieldClock';
import { usePeriod } from '../carriers/usePeriod';
import { useWords } from '../i18n/useWords';
import { PeriodChoice } from '../parts/carriers/PeriodChoice';
import { ControlSamplePanel } from './ControlSamplePanel';
import { Link } from './Link';
import { lastDays } from './period';
import { RateBar } from './RateBar';
import { RulesBar } from './RulesBar';
import { Trouble } from './Trouble';
import { useRuleWords } from './useRuleWords';

interface Props {
  rules: Rules;
  session: Session;
  onSignOut: () => void;
  /** The session has ended by itself. */
  onExpired: () => void;
}

/** What became of what each rule found, and of people picked by chance beside them. */
export function ScoresPage({ rules, session, onSignOut, onExpired }: Props) {
  const { t } = useWords();
  const { date } = useRuleWords();
  const days = usePeriod();
  const { from, until } = lastDays(days, useFieldClock().now());
  const askScores = useCallback(() => rules.scores(from, until), [rules, from, until]);
  const askSample = useCallback(() => rules.sample(from, until), [rules, from, until]);
  const scores = useAsked(askScores, onExpired);
  const sample = useAsked(askSample, onExpired);
  return (
    <>
      <RulesBar title={t('rules.scores')} session={session} at="scores" onSignOut={onSignOut} />
      <main className="carriers rules" id="rules" tabIndex={-1}>
        <div className="carriers-head">
          <h1>{t('rules.scores')}</h1>
          <p className="dim">{t('rules.scoresLead', { from: date(from), until: date(until) })}</p>
          <PeriodChoice />
        </div>
        {scores.trouble && <Trouble trouble={scores.trouble} />}
        {sample.answer && <ControlSamplePanel rules={rules} session={session} sample={sample.answer} onSet={sample.again} />}
        {scores.answer && <ScoreTable scores={scores.answer} />}
      </main>
    </>
  );
}

/** The records of rules, those that decay first. */
function ScoreTable({ scores }: { scores: RuleScores }) {
  const { t } = useWords();
  const { number } = useRuleWords();
  const ordered = [...scores.rules].sort((a, b) => Number(b.decays) - Number(a.decays));
  return (
    <section className="panel book" aria-label={t('rules.scores')}>
      <p className="filter-note dim">{t('rules.judgedInAll', { count: scores.judged, n: number(scores.judged) })}</p>
      {ordered.length === 0 && <p className="empty">{t('rules.noScores')}</p>}
      {ordered.length > 0 && (
        <div className="table-scroll" role="region" aria-label={t('rules.table')} tabIndex={0}>
          <table className="carriers-table book-table">
            <thead>
              <tr>
                <th scope="col">{t('rules.column.rule')}</th>
                {(['evaluated', 'notEvaluable', 'hits', 'referred', 'positive', 'negative', 'notFound', 'missed'] as const).map((column) => (
                  <th key={column} scope="col" className="number" title={t(`rules.columnWhy.${column}`)}>
                    {t(`rules.column.${column}`)}
                  </th>
                ))}
                {(['precision', 'recall'] as const).map((column) => (
                  <th key={column} scope="col" title={t(`rules.columnWhy.${column}`)}>
                    {t(`rules.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ordered.map((score) => (
                <Row key={`${score.rule}${String(score.isShadow)}`} score={score} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ score }: { score: RuleScore }) {
  const { t } = useWords();
  const { number } = useRuleWords();
  return (
    <tr>
      <th scope="row">
        <Link to={`/rules/${score.rule}?tab=record`} className="carrier-link">
          <strong>{score.rule}</strong> {t(`rule.${score.rule}`, { defaultValue: '' })}
        </Link>
        {score.isShadow && <span className="chip">{t('rules.state.Shadow')}</span>}
        {score.decays && <span className="chip decays">{t('rules.decays')}</span>}
      </th>
      {([score.evaluated, score.notEvaluable, score.hits, score.referred, score.positive, score.negative, score.notFound, score.missed] as const).map((value, index) => (
        <td key={index} className={index === 2 || index === 4 ? 'number figure' : 'number'}>
          {number(value)}
        </td>
      ))}
      <td>
        <RateBar rate={score.precision} against={score.backTestRate} />
      </td>
      <td>
        <RateBar rate={score.recall} none={t('rules.noPositive')} />
      </td>
    </tr>
  );
}
