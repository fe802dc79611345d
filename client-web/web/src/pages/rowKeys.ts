import { clearFilter, selectRow, setAct } from './selection';

/** Where letters are typed and keys mean themselves. */
export const typing = 'input:not([type=radio]), textarea, select, [contenteditable]';

/** The row buttons of the queue in the order shown. */
export function rowButtons(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]')];
}

/** Goes so many rows down; what is opened follows. */
export function moveRow(step: number): void {
  const rows = rowButtons();
  const selected = new URLSearchParams(location.search).get('hit');
  const at = rows.findIndex((row) => row === document.activeElement || (!isRow(document.activeElement) && row.dataset.row === selected));
  const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  if (selected && next?.dataset.row) selectRow(next.dataset.row, true);
}

export const isRow = (element: Element | null): element is HTMLElement => element instanceof HTMLElement && element.dataset.row !== undefined;

/** The row that keys act on: the one in focus, else the one in the side panel. */
export function currentRow(): string | null {
  const active = document.activeElement;
  if (isRow(active)) return active.dataset.row ?? null;
  return new URLSearchParams(location.search).get('hit');
}

/** Goes to the search. */
export function focusFind(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLInputElement>('[data-find]')?.select();
}

/** Steps back: from an act, from a row, from the search, from the filter. */
export function stepBack(target: Element | null): void {
  const params = new URLSearchParams(location.search);
  const selected = params.get('hit');
  if (params.get('act')) return setAct(null);
  if (selected && !target?.closest('[data-find]')) {
    selectRow(null);
    rowButtons().find((row) => row.dataset.row === selected)?.focus();
    return;
  }
  if (target?.closest('[data-find]')) (target as HTMLElement).blur();
  if (isRow(target)) target.blur();
  else clearFilter();
}
