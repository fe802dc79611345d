import type { BoardFeed } from '../board/feed';
import { usePulse } from '../board/fieldClock';
import { useStore } from '../board/store';
import { useWords } from '../i18n/useWords';

/** Where the connection stands, and how old what is shown is. */
export function ConnectionBadge({ feed }: { feed: BoardFeed }) {
  const { t, age } = useWords();
  const connection = useStore(feed.state, (state) => state.connection);
  const heard = usePulse(() => {
    const at = feed.state.value.heardAt;
    return at === null ? '' : age(performance.now() - at);
  });
  return (
    <div className={`connection ${connection}`}>
      <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
        {connection === 'offline' ? <path d="M2 2l8 8M10 2l-8 8" /> : <circle cx="6" cy="6" r={connection === 'live' ? 5 : 4} />}
      </svg>
      <strong role="status">{t(`connection.${connection}`)}</strong>
      <span className="dim age">{heard ? t('connection.age', { age: heard }) : t('connection.never')}</span>
    </div>
  );
}
