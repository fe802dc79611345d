import { useCarrierWords } from '../../carriers/useCarrierWords';
import { useWords } from '../../i18n/useWords';

interface Props {
  title: string;
  /** What is said when there is nothing to count. */
  none: string;
  head: string;
  /** Of how many the counts are a part; null where they are no part of anything. */
  of: number | null;
  rows: readonly { readonly name: string; readonly note: string; readonly count: number }[];
}

/** A table of names and how often each occurs. */
export function CountTable({ title, none, head, of, rows }: Props) {
  const { t } = useWords();
  const { number, percent } = useCarrierWords();
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className="dim">{none}</p>
      ) : (
        <table className="carriers-table">
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th scope="col" className="number">{of === null ? t('carriers.times') : t('carriers.column.people')}</th>
              {of !== null && (
                <th scope="col" className="number">
                  {t('carriers.share')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, note, count }) => (
              <tr key={name}>
                <th scope="row">
                  {name} {note && <span className="dim">{note}</span>}
                </th>
                <td className="number">{number(count)}</td>
                {of !== null && <td className="number dim">{percent(of > 0 ? count / of : null)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
