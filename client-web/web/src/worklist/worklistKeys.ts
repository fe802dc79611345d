import { useEffect } from 'react';
import { currentRow, focusFind, isRow, moveRow, stepBack, typing } from '../pages/rowKeys';
import { selectRow, setAct } from '../pages/selection';

/** What each key begins on the row in focus; every one of them asks first. */
export const actKeys: Readonly<Record<string, string>> = { v: 'Vet', r: 'Refer', o: 'Outcome', p: 'Protect' };

function begin(act: string): void {
  const id = currentRow();
  if (!id) return;
  selectRow(id);
  setAct(act);
}

/** The keys of a worklist. Arrows move between rows only where they have nothing else to do. */
export function useWorklistKeys(onHelp: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (document.querySelector('dialog[open], :popover-open')) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return focusFind(event);
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key === 'Escape') return stepBack(target);
      if (target?.closest(typing)) return;
      const act = actKeys[event.key];
      if (act) {
        // The letter must not land in the form that it opens.
        event.preventDefault();
        return begin(act);
      }
      const isFree = target === null || target === document.body || isRow(target);
      switch (event.key) {
        case '/':
          return focusFind(event);
        case 'j':
          return moveRow(1);
        case 'k':
          return moveRow(-1);
        case 'ArrowDown':
        case 'ArrowUp':
          if (!isFree) return;
          event.preventDefault();
          return moveRow(event.key === 'ArrowDown' ? 1 : -1);
        case 'c':
          return document.querySelector<HTMLElement>(`[data-claim="${CSS.escape(currentRow() ?? '')}"]`)?.click();
        case 's':
          return document.querySelector<HTMLElement>('[data-show-person]')?.click();
        case 'n':
          return document.querySelector<HTMLElement>('[data-show-new]')?.click();
        case '?':
          return onHelp();
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [onHelp]);
}
