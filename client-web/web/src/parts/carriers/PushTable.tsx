import type { CarrierScorecard, PushScore } from '../../api/model';
import { useCarrierWords } from '../../carriers/useCarrierWords';
import { useWords } from '../../i18n/useWords';

/** The schedule of pushes and how each was kept. */
export function PushTable({ card }: { card: CarrierScorecard }) {
  const { t } = useWords();
  return (
    <section className="panel" aria-labelledby="pushes">
      <h2 id="pushes">{t('carriers.pushes')}</h2>
      <div className="table-scroll" role="region" aria-labelledby="pushes" tabIndex={0}>
        <table className="carriers-table">
          <thead>
            <tr>
              <th scope="col">{t('carriers.pushDue')}</th>
              <th scope="col" className="number">{t('carriers.state.OnTime')}</th>
              <th scope="col" className="number">{t('carriers.state.Late')}</th>
              <th scope="col" className="number">{t('carriers.lateBy')}</th>
              <th scope="col" className="number">{t('carriers.state.Missing')}</th>
            </tr>
          </thead>
          <tbody>
            {card.pushes.map((push) => (
              <Row key={`${push.source}${push.minutesBefore}`} push={push} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ push: { source, minutesBefore, counts, onTime, late, missing, lateMinutes } }: { push: PushScore }) {
  const { t } = useWords();
  const { number, push, duration } = useCarrierWords();
  return (
    <tr>
      <th scope="row">
        {push(source, minutesBefore)} {!counts && <span className="dim">{t('carriers.notAgreed')}</span>}
      </th>
      <td className="number">{counts ? number(onTime) : '–'}</td>
      <td className="number">{counts ? number(late) : '–'}</td>
      <td className="number">{late > 0 ? duration(Math.round(lateMinutes / late)) : '–'}</td>
      <td className="number">{counts ? number(missing) : '–'}</td>
    </tr>
  );
}
