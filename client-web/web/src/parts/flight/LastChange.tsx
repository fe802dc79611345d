import type { FlightPerson } from '../../api/model';
import { useFlightWords } from '../../flight/useFlightWords';
import { useWords } from '../../i18n/useWords';
import { Said } from './Said';

/** What the last list that changed a person changed, field by field. */
export function LastChange({ found: { difference } }: { found: FlightPerson }) {
  const { t } = useWords();
  const words = useFlightWords();
  const nothing = <span className="dim">{t('change.nothing')}</span>;
  return (
    <section className="person-part">
      <h3>{t('change.title')}</h3>
      {!difference && <p className="dim">{t('change.none')}</p>}
      {difference && (
        <p>
          {t('change.line', { change: t(`change.kind.${difference.kind}`), source: t(`source.${difference.source}`), time: words.moment(difference.at) })}
        </p>
      )}
      {difference && difference.fields.length > 0 && (
        <table className="versions">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t('change.field')}</span>
              </th>
              <th scope="col">{t('change.before')}</th>
              <th scope="col">{t('change.after')}</th>
            </tr>
          </thead>
          <tbody>
            {difference.fields.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{words.field(field)}</th>
                <td>{before ? <Said text={before} /> : nothing}</td>
                <td>{after ? <Said text={after} /> : nothing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
