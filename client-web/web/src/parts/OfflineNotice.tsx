import { usePulse } from '../board/fieldClock';
import { useStore } from '../board/store';
import { useWords } from '../i18n/useWords';
import { useSurroundings } from '../pages/boardContext';

/** Says plainly that the board is old while there is no connection. */
export function OfflineNotice() {
  const { feed } = useSurroundings();
  const { t, age } = useWords();
  const offline = useStore(feed.state, (state) => state.connection === 'offline');
  const heard = usePulse(() => age(performance.now() - (feed.state.value.heardAt ?? performance.now())));
  if (!offline) return null;
  return (
    <div className="notice">
      <span>{t('connection.stale', { age: heard })}</span>
      <button className="button small" onClick={() => feed.retryNow()}>
        {t('connection.retry')}
      </button>
    </div>
  );
}
