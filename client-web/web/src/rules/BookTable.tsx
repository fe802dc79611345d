import type { RuleSummary } from '../api/model';
import { useWords } from '../i18n/useWords';
import { setParams, useParam } from '../url';
import { isIn, showsRule, stateChoices, wordsUsed, type BookFilter } from './bookFilter';
import { Link } from './Link';
import { RateBar } from './RateBar';
import { StateChips } from './StateChips';
import { useRuleWords } from './useRuleWords';

function useBookFilter(): BookFilter {
  return { text: useParam('q'), state: useParam('state'), threat: useParam('threat'), level: useParam('level'), family: useParam('family') };
}

/** All rules, and what of them is shown; the filter stands in the address. */
export function BookTable({ rules }: { rules: readonly RuleSummary[] }) {
  const { t } = useWords();
  const words = useRuleWords();
  const filter = useBookFilter();
  const shown = rules.filter((rule) => showsRule(filter, rule, [words.threat(rule.threat), words.family(rule.family), words.name(rule)].join(' ')));
  const hidden = rules.length - shown.length;
  return (
    <section className="panel book" aria-label={t('rules.title')}>
      <Filter rules={rules} filter={filter} />
      {hidden > 0 && (
        <p className="filter-note" role="status">
          <span>{t('queue.hidden', { count: hidden })}</span>
          <button className="button small" onClick={() => setParams({ q: null, state: null, threat: null, level: null, family: null })}>
            {t('queue.showAll')}
          </button>
        </p>
      )}
      {shown.length === 0 ? (
        <p className="empty">{t('rules.noMatch')}</p>
      ) : (
        <div className="table-scroll" role="region" aria-label={t('rules.table')} tabIndex={0}>
          <table className="carriers-table book-table">
            <thead>
              <tr>
                {(['rule', 'state', 'threat', 'level', 'family'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`rules.column.${column}`)}
                  </th>
                ))}
                {(['version', 'hits', 'referred'] as const).map((column) => (
                  <th key={column} scope="col" className="number" title={t(`rules.columnWhy.${column}`)}>
                    {t(`rules.column.${column}`)}
                  </th>
                ))}
                <th scope="col" title={t('rules.columnWhy.precision')}>
                  {t('rules.column.precision')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((rule) => (
                <Row key={rule.id} rule={rule} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Filter({ rules, filter }: { rules: readonly RuleSummary[]; filter: BookFilter }) {
  const { t } = useWords();
  const words = useRuleWords();
  const selects = [
    ['threat', wordsUsed(rules, (rule) => rule.threat), words.threat],
    ['level', wordsUsed(rules, (rule) => rule.level), words.level],
    ['family', wordsUsed(rules, (rule) => rule.family), words.family],
  ] as const;
  return (
    <header className="panel-head book-filter">
      <input type="search" aria-label={t('rules.find')} placeholder={t('rules.find')} value={filter.text} autoComplete="off" spellCheck={false} onChange={(event) => setParams({ q: event.target.value }, true)} />
      {selects.map(([name, options, say]) => (
        <select key={name} aria-label={t(`rules.column.${name}`)} value={filter[name]} onChange={(event) => setParams({ [name]: event.target.value })}>
          <option value="">{t(`rules.any.${name}`)}</option>
          {options.map((option) => (
            <option key={option} value={option}>
              {say(option)}
            </option>
          ))}
        </select>
      ))}
      <div className="segments" role="group" aria-label={t('rules.column.state')}>
        {stateChoices.map((state) => {
          const count = rules.filter((rule) => isIn(rule, state)).length;
          if (count === 0 && filter.state !== state) return null;
          return (
            <button key={state} aria-pressed={filter.state === state} onClick={() => setParams({ state: filter.state === state ? null : state })}>
              {t(`rules.state.${state}`)} {count}
            </button>
          );
        })}
      </div>
    </header>
  );
}

function Row({ rule }: { rule: RuleSummary }) {
  const { t } = useWords();
  const words = useRuleWords();
  const { score } = rule;
  const none = <span className="dim">–</span>;
  return (
    <tr>
      <th scope="row">
        <Link to={`/rules/${rule.id}`} className="carrier-link">
          <span className="rule-id">{rule.id}</span> <strong>{words.name(rule)}</strong>
        </Link>
        {rule.exonerates && <span className="dim own-line">{t('rules.exonerates')}</span>}
      </th>
      <td>
        <StateChips rule={rule} />
      </td>
      <td>{words.threat(rule.threat) || none}</td>
      <td>{words.level(rule.level) || none}</td>
      <td>{words.family(rule.family) || none}</td>
      <td className="number">{rule.version || none}</td>
      <td className="number figure">{score ? words.number(score.hits) : none}</td>
      <td className="number">{score ? words.number(score.referred) : none}</td>
      <td>{score ? <RateBar rate={score.precision} against={score.backTestRate} /> : none}</td>
    </tr>
  );
}
