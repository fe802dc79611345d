import { useEffect } from 'react';
import { currentRow, focusFind, isRow, moveRow, stepBack, typing } from './rowKeys';
import { selectRow, setAct } from './selection';

/** The keys of the board. None of them decides anything by itself: a claim can be passed on, the rest asks first. */
export function useBoardKeys({ onPause, onHelp }: { onPause: () => void; onHelp: () => void }): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (document.querySelector('dialog[open], :popover-open')) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return focusFind(event);
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key === 'Escape') return stepBack(target);
      if (target?.closest(typing)) return;
      switch (event.key) {
        case '/':
          return focusFind(event);
        case 'j':
          return moveRow(1);
        case 'k':
          return moveRow(-1);
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
