import { useEffect } from 'react';
import { clearFilter, selectRow, setAct } from './selection';

const typing = 'input:not([type=radio]), textarea, select, [contenteditable]';

/** The row buttons of the queue in the order shown. */
function rowButtons(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]')];
}

function move(step: number): void {
  const rows = rowButtons();
  const selected = new URLSearchParams(location.search).get('hit');
  const at = rows.findIndex((row) => row === document.activeElement || (!isRow(document.activeElement) && row.dataset.row === selected));
  const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  if (selected && next?.dataset.row) selectRow(next.dataset.row, true);
}

const isRow = (element: Element | null): element is HTMLElement => element instanceof HTMLElement && element.dataset.row !== undefined;

/** The row that keys act on: the one in focus, else the one in the side panel. */
function currentRow(): string | null {
  const active = document.activeElement;
  if (isRow(active)) return active.dataset.row ?? null;
  return new URLSearchParams(location.search).get('hit');
}

/** The keys of the board. None of them decides anything by itself: a claim can be passed on, the rest asks first. */
export function useBoardKeys({ onPause, onHelp }: { onPause: () => void; onHelp: () => void }): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (document.querySelector('dialog[open], :popover-open')) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return find(event);
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key === 'Escape') return escape(target);
      if (target?.closest(typing)) return;
      switch (event.key) {
        case '/':
          return find(event);
        case 'j':
          return move(1);
        case 'k':
          return move(-1);
        case 'c':
          return document.querySelector<HTMLElement>(`[data-claim="${CSS.escape(currentRow() ?? '')}"]`)?.click();
        case 'r': {
          const id = currentRow();
          if (!id) return;
          selectRow(id);
          return setAct('Refer');
        }
        case '?':
          return onHelp();
        case ' ':
          if (target?.closest('button, a, input, summary') && !isRow(target)) return;
          event.preventDefault();
          return onPause();
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [onPause, onHelp]);
}

function find(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLInputElement>('[data-find]')?.select();
}

function escape(target: Element | null): void {
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
