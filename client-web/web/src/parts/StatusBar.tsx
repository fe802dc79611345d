import { useFieldNow } from '../board/fieldClock';
import { useWords } from '../i18n/useWords';
import { useBoard, useSurroundings } from '../pages/boardContext';
import { Clock } from './Clock';
import { ConnectionBadge } from './ConnectionBadge';
import { Find } from './Find';
import { UserMenu } from './UserMenu';

const day = 86_400_000;

export function StatusBar({ onSignOut, onHelp }: { onSignOut: () => void; onHelp: () => void }) {
  const { t } = useWords();
  const { session, feed } = useSurroundings();
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
      <ConnectionBadge feed={feed} />
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
