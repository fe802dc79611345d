import { useEffect } from 'react';
import { selectPerson } from '../flight/shownPeople';

const typing = 'input, textarea, select, [contenteditable]';

function buttons(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-person]')];
}

const selected = () => new URLSearchParams(location.search).get('person');

function move(step: number): void {
  const rows = buttons();
  const current = document.activeElement instanceof HTMLElement && document.activeElement.dataset.person ? document.activeElement.dataset.person : selected();
  const at = rows.findIndex((row) => row.dataset.person === current);
  const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  if (selected() && next?.dataset.person) selectPerson(next.dataset.person, true);
}

/** The keys of a flight: j and k go through its people, Escape closes the one who is open. */
export function useFlightKeys(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (document.querySelector(':popover-open') || (event.target instanceof Element && event.target.closest(typing))) return;
      if (event.key === 'j') move(1);
      if (event.key === 'k') move(-1);
      const open = selected();
      if (event.key === 'Escape' && open) {
        selectPerson(null);
        buttons().find((row) => row.dataset.person === open)?.focus();
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
