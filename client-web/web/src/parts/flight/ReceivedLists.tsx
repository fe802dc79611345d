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
      <h2 id="lists">{t('received.title')}</h2>
      {lists.length === 0 ? (
        <p className="dim">{t('received.none')}</p>
      ) : (
        <div className="table-scroll" role="region" aria-labelledby="lists" tabIndex={0}>
          <table className="lists-table">
            <thead>
              <tr>
                <th scope="col">{t('received.received')}</th>
                <th scope="col">{t('received.what')}</th>
                <th scope="col" className="number">{t('received.people')}</th>
                <th scope="col" className="number">{t('received.added')}</th>
                <th scope="col" className="number">{t('received.changed')}</th>
                <th scope="col" className="number">{t('received.gone')}</th>
                <th scope="col" className="number">{t('received.findings')}</th>
                <th scope="col">{t('received.receipt')}</th>
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
        <strong>{t(`source.${list.source}`)}</strong> {t(`received.function.${list.function}`)}
        {list.sender && <span className="dim own-line">{t('received.from', { sender: list.sender })}</span>}
        {list.repeated > 0 && <span className="dim own-line">{t('received.repeated', { count: list.repeated })}</span>}
      </td>
      <td className="number">{figure(list.people)}</td>
      <td className="number">{figure(list.added)}</td>
      <td className="number">{figure(list.changed)}</td>
      <td className="number" title={t('received.goneWhy', { dropped: list.dropped, cancelled: list.cancelled })}>
        {figure(list.dropped + list.cancelled)}
      </td>
      <td className="number">{figure(list.findings.length)}</td>
      <td>
        <details className="receipt">
          <summary>
            <code>{list.receipt.slice(0, receiptShown)}</code>
          </summary>
          <code>{list.receipt}</code>
          <span className="dim own-line">{t('received.message', { number: list.message + 1 })}</span>
        </details>
      </td>
    </tr>
  );
}
