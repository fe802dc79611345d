import type { FlightView, ReceivedList } from '../../api/model';
import { useFlightWords } from '../../flight/useFlightWords';
import { formatNumber } from '../../i18n/format';
import { useWords } from '../../i18n/useWords';

const receiptShown = 8;

/** The lists and pushes of a flight, the newest first: what each asked, whom it brought and whom it took. */
export function ReceivedLists({ view }: { view: FlightView }) {
  const { t } = useWords();
  const lists = [...view.lists].reverse();
  return (
    <section className="flight-part">
      <h2 id="lists">{t('lists.title')}</h2>
      {lists.length === 0 ? (
        <p className="dim">{t('lists.none')}</p>
      ) : (
        <div className="table-scroll" role="region" aria-labelledby="lists" tabIndex={0}>
          <table className="lists-table">
            <thead>
              <tr>
                <th scope="col">{t('lists.received')}</th>
                <th scope="col">{t('lists.what')}</th>
                <th scope="col" className="number">{t('lists.people')}</th>
                <th scope="col" className="number">{t('lists.added')}</th>
                <th scope="col" className="number">{t('lists.changed')}</th>
                <th scope="col" className="number">{t('lists.gone')}</th>
                <th scope="col" className="number">{t('lists.findings')}</th>
                <th scope="col">{t('lists.receipt')}</th>
              </tr>
            </thead>
            <tbody>
              {lists.map((list) => (
                <Row key={`${list.receipt}.${list.message}`} list={list} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ list }: { list: ReceivedList }) {
  const { t, language } = useWords();
  const words = useFlightWords();
  const figure = (count: number) => (count === 0 ? <span className="dim">–</span> : formatNumber(language, count, 0));
  return (
    <tr>
      <th scope="row">
        <time dateTime={list.receivedAt}>{words.moment(list.receivedAt)}</time>
      </th>
      <td>
        <strong>{t(`source.${list.source}`)}</strong> {t(`lists.function.${list.function}`)}
        {list.sender && <span className="dim own-line">{t('lists.from', { sender: list.sender })}</span>}
        {list.repeated > 0 && <span className="dim own-line">{t('lists.repeated', { count: list.repeated })}</span>}
      </td>
      <td className="number">{figure(list.people)}</td>
      <td className="number">{figure(list.added)}</td>
      <td className="number">{figure(list.changed)}</td>
      <td className="number" title={t('lists.goneWhy', { dropped: list.dropped, cancelled: list.cancelled })}>
        {figure(list.dropped + list.cancelled)}
      </td>
      <td className="number">{figure(list.findings.length)}</td>
      <td>
        <details className="receipt">
          <summary>
            <code>{list.receipt.slice(0, receiptShown)}</code>
          </summary>
          <code>{list.receipt}</code>
          <span className="dim own-line">{t('lists.message', { number: list.message + 1 })}</span>
        </details>
      </td>
    </tr>
  );
}
