import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useWords } from '../i18n/useWords';
import { useFaultText } from './faultText';
import { gridColumns, isBlank, isDoubt, withBlankEnd, withCell, withPasted, type Fault, type GridColumn, type GridRow } from './typedList';

interface Props {
  rows: readonly GridRow[];
  faults: readonly Fault[];
  onChange: (rows: readonly GridRow[]) => void;
}

const longest: Partial<Record<GridColumn, number>> = { sex: 1, nationality: 3, documentType: 2, issuer: 3, seat: 4, bags: 3 };

const cellId = (row: number, column: string) => `cell-${row}-${column}`;

/** Puts the cursor where a fault is. */
export function goToFault(fault: Fault): void {
  const place = fault.row > 0 ? cellId(fault.row, fault.column ?? 'surname') : `flight-${fault.column ?? 'carrier'}`;
  const field = document.getElementById(place) ?? document.getElementById(cellId(fault.row, 'surname'));
  field?.focus();
  field?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** The people of a list: Enter begins the next row, the arrows keep the column, cells of a spreadsheet are pasted where the cursor is. */
export function Grid({ rows, faults, onChange }: Props) {
  const { t } = useWords();
  const textOf = useFaultText();
  const byCell = new Map(faults.filter((fault) => fault.row > 0).map((fault) => [cellId(fault.row, fault.column ?? 'surname'), fault]));

  const move = (event: KeyboardEvent, row: number, column: GridColumn) => {
    const step = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey) ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0;
    if (step === 0) return;
    const next = document.getElementById(cellId(row + step, event.key === 'Enter' && step > 0 ? gridColumns[0] : column));
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  const paste = (event: ClipboardEvent, index: number, column: GridColumn) => {
    const pasted = withPasted(rows, index, column, event.clipboardData.getData('text/plain'));
    if (!pasted) return;
    event.preventDefault();
    onChange(pasted);
  };

  return (
    <div className="desk-grid panel">
      <table>
        <caption className="visually-hidden">{t('desk.grid')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('desk.row')}</span>
            </th>
            {gridColumns.map((column) => (
              <th key={column} scope="col" className={`column-${column}`}>
                {t(`desk.column.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('desk.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <th scope="row">{index + 1}</th>
              {gridColumns.map((column) => {
                const id = cellId(index + 1, column);
                const fault = byCell.get(id);
                return (
                  <td key={column}>
                    <input
                      id={id}
                      aria-label={t('desk.cell', { column: t(`desk.column.${column}`), row: index + 1 })}
                      aria-invalid={fault ? true : undefined}
                      aria-description={fault && textOf(fault)}
                      title={fault && textOf(fault)}
                      className={fault && isDoubt(fault) ? 'doubt' : undefined}
                      maxLength={longest[column]}
                      autoComplete="off"
                      spellCheck={false}
                      value={row[column]}
                      onChange={(event) => onChange(withCell(rows, index, column, event.target.value))}
                      onKeyDown={(event) => move(event, index + 1, column)}
                      onPaste={(event) => paste(event, index, column)}
                    />
                  </td>
                );
              })}
              <td>
                {!isBlank(row) && (
                  <button
                    className="button quiet small"
                    aria-label={t('desk.removeRow', { row: index + 1 })}
                    onClick={() => onChange(withBlankEnd(rows.filter((_, at) => at !== index)))}
                  >
                    ×
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
