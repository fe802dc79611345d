import { useWords } from '../i18n/useWords';
import { useBoard } from '../pages/boardContext';

/** Tells a screen reader of what must be acted on now, and of nothing else. */
export function Announcer() {
  const { t, say } = useWords();
  const newest = useBoard((board) => board.events.find((event) => event.severity === 'Act'));
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {newest && `${t('severity.Act')}: ${say(newest.text)}`}
    </p>
  );
}
