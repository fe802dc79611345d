import { useEffect, useMemo, useRef, useState } from 'react';
import type { Backend } from '../api/backend';
import type { MarkedRow, Session, Worklist } from '../api/model';
import type { BoardFeed } from '../board/feed';
import { useFieldClock } from '../board/fieldClock';
import { isWaiting } from '../board/queueOrder';
import { useWords } from '../i18n/useWords';
import { Clock } from '../parts/Clock';
import { ConnectionBadge } from '../parts/ConnectionBadge';
import { Find } from '../parts/Find';
import { Queue } from '../parts/Queue';
import { UserMenu } from '../parts/UserMenu';
import { useSelectedRow } from '../pages/selection';
import { WorkplaceContext } from '../pages/workplace';
import { go } from '../url';
import { ChosenHit } from './ChosenHit';
import { Coverage } from './Coverage';
import { useWorklist } from './useWorklist';
import { WorklistKeyList } from './WorklistHelp';
import { useWorklistKeys } from './worklistKeys';

interface Props {
  backend: Backend;
  session: Session;
  /** Airport of the unit, IATA code. */
  unit: string;
  onSignOut: () => void;
  /** The session has ended by itself. */
  onExpired: () => void;
}

/** The hits of all of a unit's flights, to be worked through with the keyboard. */
export function WorklistPage({ backend, session, unit, onSignOut, onExpired }: Props) {
  const { t } = useWords();
  const clock = useFieldClock();
  const workplace = useMemo(() => ({ backend, session, clock }), [backend, session, clock]);
  const { rows, list, trouble, feed, read } = useWorklist(backend, clock, unit);
  const help = useRef<HTMLDialogElement>(null);
  const showHelp = () => help.current?.showModal();

  useEffect(() => {
    if (trouble === 'signedOut') onExpired();
  }, [trouble, onExpired]);

  return (
    <WorkplaceContext value={workplace}>
      <Head unit={unit} session={session} rows={rows} feed={feed} onRead={read} onSignOut={onSignOut} onHelp={showHelp} />
      <main className="worklist">
        {rows === null && !trouble && (
          <p className="dim" role="status">
            {t('panel.reading')}
          </p>
        )}
        {trouble && trouble !== 'signedOut' && (
          <p className="error" role="alert">
            {t(`worklist.${trouble}`, { unit })}
          </p>
        )}
        {rows && list && <Worked rows={rows} list={list} unit={unit} onActed={read} onHelp={showHelp} />}
      </main>
      <dialog ref={help} className="help" aria-labelledby="help-title">
        <h2 id="help-title">{t('keys.title')}</h2>
        <WorklistKeyList />
        <form method="dialog">
          <button className="button">{t('panel.close')}</button>
        </form>
      </dialog>
    </WorkplaceContext>
  );
}

interface HeadProps {
  unit: string;
  session: Session;
  rows: readonly MarkedRow[] | null;
  feed: BoardFeed | null;
  onRead: () => void;
  onSignOut: () => void;
  onHelp: () => void;
}

function Head({ unit, session, rows, feed, onRead, onSignOut, onHelp }: HeadProps) {
  const { t } = useWords();
  const waiting = rows?.filter(isWaiting).length ?? 0;
  return (
    <header className="bar">
      <title>{`${waiting > 0 ? `(${waiting}) ` : ''}${t('worklist.title', { unit })} · AIRCOP`}</title>
      <a className="skip" href="#queue">
        {t('worklist.skip')}
      </a>
      <span className="brand">AIRCOP</span>
      <h1 className="operation-title">{t('worklist.title', { unit })}</h1>
      <button className="button small" onClick={() => go('/operations')}>
        {t('menu.operations')}
      </button>
      <Find />
      <Clock />
      {feed ? (
        <ConnectionBadge feed={feed} />
      ) : (
        <button className="button small" title={t('worklist.noFeed')} onClick={onRead}>
          {t('flight.read')}
        </button>
      )}
      <UserMenu session={session} onSignOut={onSignOut} onHelp={onHelp} />
    </header>
  );
}

interface WorkedProps {
  rows: readonly MarkedRow[];
  list: Worklist;
  unit: string;
  onActed: () => void;
  onHelp: () => void;
}

function Worked({ rows, list, unit, onActed, onHelp }: WorkedProps) {
  const { t } = useWords();
  const selected = useSelectedRow();
  const [paused, setPaused] = useState(false);
  useWorklistKeys(onHelp);
  return (
    <div className={selected ? 'worklist-columns with-hit' : 'worklist-columns'}>
      <section className="panel work" id="queue" tabIndex={-1} aria-labelledby="hits">
        <div className="work-body">
          <Queue queue={rows} head={<h2 id="hits">{t('worklist.hits')}</h2>} note={<Coverage list={list} rows={rows} />} paused={paused} onPause={setPaused} held={selected !== ''} onActed={onActed} unit={unit} />
        </div>
      </section>
      {selected ? (
        <ChosenHit key={selected} id={selected} rows={rows} unit={unit} onActed={onActed} />
      ) : (
        <section className="panel worklist-empty" aria-labelledby="keys">
          <h2 id="keys">{t('worklist.choose')}</h2>
          <WorklistKeyList />
        </section>
      )}
    </div>
  );
}
