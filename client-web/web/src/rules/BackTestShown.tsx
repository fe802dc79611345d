import type { BackTest, BackTestResult } from '../api/model';
import { sayFlight } from '../i18n/phrase';
import { useWords } from '../i18n/useWords';
import { AirportLoad } from './AirportLoad';
import { DayChart } from './DayChart';
import { RateBar } from './RateBar';
import { useRuleWords } from './useRuleWords';

/** A back-test: how far it is, or what it found. */
export function BackTestShown({ test, onCancel }: { test: BackTest; onCancel: () => void }) {
  const { t } = useWords();
  const { number, percent, date, moment } = useRuleWords();
  const share = test.total > 0 ? test.judged / test.total : 0;
  return (
    <>
      <section className="panel traveller-part" aria-labelledby="shown">
        <div className="who-head">
          <h2 id="shown">
            {test.order.rule} · {t('rules.test.period', { from: date(test.order.from), until: date(test.order.until) })}
          </h2>
          {test.state === 'Running' && (
            <button className="button small" onClick={onCancel}>
              {t('rules.test.cancel')}
            </button>
          )}
        </div>
        <p className="dim">
          {[moment(test.startedAt), test.order.by, test.order.airports.length > 0 ? test.order.airports.join(' ') : t('rules.test.allAirports'), test.order.reason].filter(Boolean).join(' · ')}
        </p>
        {test.state === 'Running' && (
          <div className="progress">
            <progress aria-label={t('rules.test.progress')} max={Math.max(1, test.total)} value={test.judged} />
            <span>{t('rules.test.judgedOf', { judged: number(test.judged), total: number(test.total), share: percent(share, 0) })}</span>
          </div>
        )}
        <p role="status" className={test.state === 'Failed' ? 'error' : 'dim'}>
          {test.state === 'Failed' ? test.problem : test.state === 'Cancelled' ? t('rules.test.cancelledBy', { by: test.cancelledBy }) : t(`rules.test.state.${test.state}`)}
        </p>
      </section>
      {test.result && <Result result={test.result} />}
    </>
  );
}

function Result({ result }: { result: BackTestResult }) {
  const { t } = useWords();
  const { number, percent, fact } = useRuleWords();
  const figures = [
    ['judged', number(result.judged)],
    ['hits', number(result.hits)],
    ['share', result.share === null ? '–' : percent(result.share, 2)],
    ['raised', number(result.raised)],
    ['notEvaluable', number(result.notEvaluable)],
    ['controls', number(result.controls)],
    ['positives', number(result.positives)],
    ['missedPositives', number(result.missedPositives)],
  ] as const;
  return (
    <>
      <section className="panel traveller-part" aria-labelledby="found">
        <h2 id="found">{t('rules.test.found')}</h2>
        <dl className="figures-list">
          {figures.map(([figure, value]) => (
            <div key={figure} title={t(`rules.test.why.${figure}`)}>
              <dt>{t(`rules.test.figure.${figure}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <dl className="sample-rates">
          <div>
            <dt>{t('rules.column.precision')}</dt>
            <dd>
              <RateBar rate={result.precision} />
            </dd>
          </div>
        </dl>
        {result.missing.length > 0 && (
          <p className="dim">
            {t('rules.test.missing', { facts: result.missing.map((each) => `${fact(each.fact)} ${number(each.count)}`).join(' · ') })}
          </p>
        )}
        {result.faults > 0 && <p className="error">{t('rules.test.threw', { n: number(result.faults) })}</p>}
      </section>
      <DayChart days={result.days} />
      <AirportLoad airports={result.airports} />
      <Sample result={result} />
      <Versions result={result} />
    </>
  );
}

function Sample({ result: { sample } }: { result: BackTestResult }) {
  const { t, say } = useWords();
  if (sample.length === 0) return null;
  return (
    <section className="panel traveller-part">
      <details>
        <summary>{t('rules.test.sample', { count: sample.length })}</summary>
        <ul className="plain sample-hits">
          {sample.map((hit) => (
            <li key={`${hit.flight}/${hit.person}`}>
              <strong>{sayFlight(hit.flight)}</strong> <span>{say(hit.ground)}</span>
              <span className="dim">{[hit.wasHit && t('rules.test.wasHit'), hit.outcome !== 'Unspecified' && t(`outcome.${hit.outcome}`)].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** By what the result can be had again, byte for byte. */
function Versions({ result }: { result: BackTestResult }) {
  const { t } = useWords();
  return (
    <section className="panel traveller-part" aria-labelledby="proof">
      <h2 id="proof">{t('rules.test.proof')}</h2>
      <p className="dim">{t('rules.test.proofLead')}</p>
      <dl className="person digests">
        {(['ruleVersion', 'dataVersion', 'digest'] as const).map((key) => (
          <div key={key}>
            <dt>{t(`rules.test.${key}`)}</dt>
            <dd>
              <code>{result[key]}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
