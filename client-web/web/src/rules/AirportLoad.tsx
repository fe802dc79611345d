import type { BackTestResult } from '../api/model';
import { useWords } from '../i18n/useWords';
import { useRuleWords } from './useRuleWords';

const width = 260;

/** What the rule would have asked of each airport's unit: hits in a shift on the mean, and in the busiest. The bars are drawn into the table that says them. */
export function AirportLoad({ airports }: { airports: BackTestResult['airports'] }) {
  const { t } = useWords();
  const { number } = useRuleWords();
  const ordered = [...airports].sort((a, b) => b.hits - a.hits);
  const top = Math.max(1, ...airports.map(({ mostInAShift }) => mostInAShift));
  return (
    <section className="panel traveller-part">
      <h2>{t('rules.test.load')}</h2>
      <p className="dim">{t('rules.test.loadLead')}</p>
      <div className="table-scroll" role="region" aria-label={t('rules.test.load')} tabIndex={0}>
        <table className="lists-table load-table">
          <thead>
            <tr>
              <th scope="col">{t('rules.test.airport')}</th>
              <th scope="col" className="number">{t('rules.test.figure.judged')}</th>
              <th scope="col" className="number">{t('rules.test.figure.hits')}</th>
              <th scope="col" className="number">{t('rules.test.figure.raised')}</th>
              <th scope="col" className="number">{t('rules.test.figure.positives')}</th>
              <th scope="col" className="number">{t('rules.test.perShift')}</th>
              <th scope="col" className="number">{t('rules.test.most')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {ordered.map((each) => (
              <tr key={each.airport}>
                <th scope="row">
                  <strong>{each.airport}</strong>
                </th>
                <td className="number">{number(each.judged)}</td>
                <td className="number">{number(each.hits)}</td>
                <td className="number">{number(each.raised)}</td>
                <td className="number">{number(each.positives)}</td>
                <td className="number">{number(each.perShift, 1)}</td>
                <td className="number">{number(each.mostInAShift)}</td>
                <td>
                  <svg viewBox={`0 0 ${width} 12`} width="100%" height="12" preserveAspectRatio="none" aria-hidden="true">
                    <rect className="rate-all" y="5" width={(each.mostInAShift / top) * width} height="2" />
                    <rect className="bar-hits" y="2" width={(each.perShift / top) * width} height="8" />
                  </svg>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
