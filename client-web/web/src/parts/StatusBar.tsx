import { useFieldNow, usePulse } from '../board/fieldClock';
import { useStore } from '../board/store';
import { formatLocal, formatNumber, formatUtcSeconds } from '../i18n/format';
import { useWords } from '../i18n/useWords';
import { useBoard, useSurroundings } from '../pages/boardContext';
import { setText } from '../pages/selection';
import { useParam } from '../url';
import { UserMenu } from './UserMenu';

const day = 86_400_000;

export function StatusBar({ onSignOut, onHelp }: { onSignOut: () => void; onHelp: () => void }) {
  const { t } = useWords();
  const { session } = useSurroundings();
  const name = useBoard((board) => board.operation.name);
  const waiting = useBoard((board) => board.figures.hitsWaiting);
  return (
    <header className="bar">
      <title>{`${waiting > 0 ? `(${waiting}) ` : ''}${name} · AIRCOP`}</title>
      <a className="skip" href="#queue">
        {t('bar.skip')}
      </a>
      <span className="brand">AIRCOP</span>
      <OperationChips />
      <Find />
      <Clock />
      <ConnectionBadge />
      <UserMenu session={session} onSignOut={onSignOut} onHelp={onHelp} />
    </header>
  );
}

function OperationChips() {
  const { t } = useWords();
  const { clock } = useSurroundings();
  const operation = useBoard((board) => board.operation);
  const airports = useBoard((board) => board.airports);
  const now = useFieldNow(clock, 60_000);
  const starts = Date.parse(operation.startsAt);
  const days = Math.max(1, Math.ceil((Date.parse(operation.endsAt) - starts) / day));
  const today = Math.floor((now - starts) / day) + 1;
  const countries = new Set(airports.map((airport) => airport.place.country)).size;
  const live = operation.state === 'Live';
  return (
    <>
      <h1 className="operation-title">{operation.name}</h1>
      <span className={live ? 'chip live' : 'chip'}>
        <strong>{t(`state.${operation.state}`)}</strong>
        {today >= 1 && today <= days && ` ${t('bar.day', { day: today, days })}`}
      </span>
      <span className="chip reach">
        {t('bar.airports', { count: airports.length })} · {t('bar.countries', { count: countries })}
      </span>
      {operation.synthetic && (
        <span className="chip synthetic" title={t('bar.syntheticWhy')}>
          {t('bar.synthetic')}
        </span>
      )}
    </>
  );
}

function Find() {
  const { t } = useWords();
  const text = useParam('q');
  return (
    <div role="search" className="find">
      <input
        type="search"
        data-find
        aria-label={t('bar.find')}
        placeholder={t('bar.find')}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {text ? (
        <button className="button quiet small" onClick={() => setText('')} aria-label={t('bar.clearFind')}>
          ×
        </button>
      ) : (
        <kbd aria-hidden="true">Ctrl K</kbd>
      )}
    </div>
  );
}

function Clock() {
  const { t, language } = useWords();
  const { clock } = useSurroundings();
  const now = useFieldNow(clock, 1000);
  const speed = usePulse(() => clock.speed);
  return (
    <div className="clock">
      {speed !== 1 && (
        <span className="chip speed" title={t('bar.speedWhy', { speed: formatNumber(language, speed) })}>
          {t('bar.speed', { speed: formatNumber(language, speed) })}
        </span>
      )}
      <time className="utc" dateTime={new Date(now).toISOString()}>
        {formatUtcSeconds(now)}
      </time>
      <span className="dim zone">
        <span>{t('bar.utc')}</span>
        <span>{t('bar.local', { time: formatLocal(now) })}</span>
      </span>
    </div>
  );
}

function ConnectionBadge() {
  const { t, age } = useWords();
  const { feed } = useSurroundings();
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
