import type { FlightView, PartsSeen } from '../../api/model';
import { partsOf } from '../../flight/partsOf';
import { useWords } from '../../i18n/useWords';

/** Lists that come in several messages: how many parts came, of how many, and which are missing. */
export function ListParts({ view }: { view: FlightView }) {
  const { t } = useWords();
  return (
    <section className="flight-part" aria-labelledby="parts">
      <h2 id="parts">{t('received.parts.title')}</h2>
      {view.parts.length === 0 ? (
        <p className="dim">{t('received.parts.none')}</p>
      ) : (
        <table className="lists-table">
          <thead>
            <tr>
              <th scope="col">{t('received.parts.sender')}</th>
              <th scope="col">{t('received.what')}</th>
              <th scope="col">{t('received.parts.reference')}</th>
              <th scope="col">{t('received.parts.state')}</th>
            </tr>
          </thead>
          <tbody>
            {[...view.parts].reverse().map((parts, index) => (
              <Row key={index} parts={parts} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({ parts }: { parts: PartsSeen }) {
  const { t } = useWords();
  const { received, expected, missing } = partsOf(parts);
  const notSaid = <span className="dim">{t('received.parts.notSaid')}</span>;
  return (
    <tr>
      <th scope="row">{parts.sender || notSaid}</th>
      <td>{t(`source.${parts.source}`)}</td>
      <td>{parts.reference || notSaid}</td>
      <td className={parts.complete ? undefined : 'warning'}>
        {expected === null ? t('received.parts.open', { received }) : t('received.parts.of', { received, expected })}
        {parts.complete && <span className="dim"> · {t('received.parts.complete')}</span>}
        {missing.length > 0 && ` · ${t('received.parts.missing', { numbers: missing.join(', ') })}`}
      </td>
    </tr>
  );
}
