import { useState } from 'react';
import type { Desk } from '../api/desk';
import type { ColumnField, DateOrder, TablePreview } from '../api/model';
import { useWords } from '../i18n/useWords';
import { columnFields, withField, type Chosen } from './tableSaid';

interface Props {
  desk: Desk;
  preview: TablePreview;
  chosen: Chosen | null;
  carrier: string;
  onChoose: (chosen: Chosen) => void;
}

const keyOf = (field: ColumnField) => field.charAt(0).toLowerCase() + field.slice(1);

/** What each column is taken for, above its first cells. */
export function Columns({ desk, preview, chosen, carrier, onChoose }: Props) {
  const { t } = useWords();
  const { signature } = preview;
  const fields = chosen?.fields ?? preview.columns.map((column) => column.field);
  const dates = chosen?.dates ?? preview.dates;
  const rows = Math.max(0, ...preview.columns.map((column) => column.samples.length));
  return (
    <section className="desk-columns panel" aria-label={t('desk.columns')}>
      <header>
        <h2>{t('desk.columns')}</h2>
        <span className="dim">{t('desk.rows', { count: preview.rows })}</span>
        <span className="grow" />
        <label className="field beside">
          {t('desk.dates')}
          <select value={dates} onChange={(event) => onChoose({ signature, fields, dates: event.target.value as DateOrder })}>
            {(['Unspecified', 'DayFirst', 'MonthFirst'] as const).map((order) => (
              <option key={order} value={order}>
                {t(`desk.order.${order}`)}
              </option>
            ))}
          </select>
        </label>
        <Remember key={`${carrier} ${fields.join()} ${dates}`} desk={desk} carrier={carrier} signature={signature} fields={fields} dates={dates} />
      </header>
      <div className="desk-samples">
        <table>
          <thead>
            <tr>
              {preview.columns.map((column, index) => (
                <th key={index} scope="col">
                  <span className="clip" title={column.header}>
                    {column.header || t('desk.noHeader')}
                  </span>
                  <select
                    aria-label={t('desk.takenFor', { column: column.header || index + 1 })}
                    className={fields[index] === 'Unspecified' ? 'open' : undefined}
                    value={fields[index]}
                    onChange={(event) => onChoose({ signature, fields: withField(fields, index, event.target.value as ColumnField), dates })}
                  >
                    {columnFields.map((field) => (
                      <option key={field} value={field}>
                        {t(`desk.column.${keyOf(field)}`)}
                      </option>
                    ))}
                  </select>
                  <span className="dim origin">{t(`desk.origin.${chosen ? 'Given' : column.origin}`)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: rows }, (_, row) => (
              <tr key={row}>
                {preview.columns.map((column, index) => (
                  <td key={index} className="clip">
                    {column.samples[row]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Remember(props: { desk: Desk; carrier: string; signature: string; fields: readonly ColumnField[]; dates: DateOrder }) {
  const { t } = useWords();
  const [state, setState] = useState<'idle' | 'done' | 'failed'>('idle');
  const remember = () =>
    void props.desk.remember(props.carrier, props.signature, props.fields, props.dates).then((done) => setState(done ? 'done' : 'failed'));
  return (
    <span className="desk-remember" role="status">
      {state === 'done' ? (
        <span>{t('desk.remembered', { carrier: props.carrier })}</span>
      ) : (
        <button className="button" disabled={!props.carrier} title={props.carrier ? undefined : t('desk.noCarrier')} onClick={remember}>
          {props.carrier ? t('desk.remember', { carrier: props.carrier }) : t('desk.rememberNone')}
        </button>
      )}
      {state === 'failed' && <span className="error">{t('desk.notRemembered')}</span>}
    </span>
  );
}
