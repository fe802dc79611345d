import type { RuleCount } from '../api/model';
import { useWords } from '../i18n/useWords';
import { Trouble } from './Trouble';
import type { Checked } from './useChecked';
import { useRuleWords } from './useRuleWords';

const missingShown = 4;

/** What the text as it stands would have hit in the last seven days. */
export function LiveCount({ checked: { counting, stop, again } }: { checked: Checked }) {
  const { t } = useWords();
  return (
    <section className="panel traveller-part live-count" aria-labelledby="live">
      <div className="who-head">
        <h2 id="live">{t('rules.live.title')}</h2>
        {counting.is === 'counting' && (
          <button className="button small" onClick={stop}>
            {t('rules.live.stop')}
          </button>
        )}
        {(counting.is === 'counted' || counting.is === 'stopped' || counting.is === 'failed') && (
          <button className="button small" onClick={again}>
            {t('rules.live.again')}
          </button>
        )}
      </div>
      <div role="status">
        {(counting.is === 'waiting' || counting.is === 'counting') && <p className="dim">{t(`rules.live.${counting.is}`)}</p>}
        {counting.is === 'faulty' && <p className="dim">{t('rules.live.faulty')}</p>}
        {counting.is === 'stopped' && <p className="dim">{t('rules.live.stopped')}</p>}
        {counting.is === 'failed' && <Trouble trouble={counting.trouble} />}
        {counting.is === 'counted' && <Counted count={counting.count} />}
      </div>
    </section>
  );
}

function Counted({ count }: { count: RuleCount }) {
  const { t } = useWords();
  const { number, percent, date, fact } = useRuleWords();
  const { judged, hits, notEvaluable, missing, total, isPartial } = count;
  const sure = judged - notEvaluable;
  return (
    <>
      <p className="live-figure">
        <strong>{number(hits)}</strong> {t('rules.live.hits', { count: hits })}
        {sure > 0 && <span className="dim"> · {percent(hits / sure, 2)}</span>}
      </p>
      <p className="dim">{t('rules.live.of', { judged: number(judged), total: number(total), from: date(count.from), until: date(count.until) })}</p>
      {isPartial && <p className="warning">{t('rules.live.partial')}</p>}
      {notEvaluable > 0 && (
        <p className="dim">
          {t('rules.live.notEvaluable', { n: number(notEvaluable) })}{' '}
          {missing.slice(0, missingShown).map((each) => `${fact(each.fact)} ${number(each.count)}`).join(' · ')}
        </p>
      )}
    </>
  );
}
