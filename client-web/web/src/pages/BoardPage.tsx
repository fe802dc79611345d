import { useEffect, useMemo, useRef, useState } from 'react';
import type { Backend } from '../api/backend';
import type { Session } from '../api/model';
import { BoardFeed } from '../board/feed';
import { useFieldClock } from '../board/fieldClock';
import { useStore } from '../board/store';
import { useWords } from '../i18n/useWords';
import { AirportStrip } from '../parts/AirportStrip';
import { Announcer } from '../parts/Announcer';
import { EventFeed } from '../parts/EventFeed';
import { Figures } from '../parts/Figures';
import { HelpDialog } from '../parts/HelpDialog';
import { NetworkMap } from '../parts/NetworkMap';
import { OfflineNotice } from '../parts/OfflineNotice';
import { SidePanel } from '../parts/SidePanel';
import { StatusBar } from '../parts/StatusBar';
import { Timeline } from '../parts/Timeline';
import { UserMenu } from '../parts/UserMenu';
import { WorkPanel } from '../parts/WorkPanel';
import { go } from '../url';
import { BoardContext, useSurroundings } from './boardContext';
import { useBoardKeys } from './boardKeys';
import { useSelectedRow } from './selection';
import { useWide } from './useWide';
import { WorkplaceContext } from './workplace';

interface Props {
  backend: Backend;
  session: Session;
  operation: string;
  onSignOut: () => void;
  /** The session has ended by itself. */
  onExpired: () => void;
}

/** One operation's board, live for as long as the page is open. */
export function BoardPage({ backend, session, operation, onSignOut, onExpired }: Props) {
  const clock = useFieldClock();
  const surroundings = useMemo(
    () => ({ backend, session, clock, feed: new BoardFeed(operation, { link: () => backend.link(), clock }) }),
    [backend, session, operation, clock],
  );
  const { feed } = surroundings;

  useEffect(() => {
    feed.start();
    const online = () => feed.retryNow();
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('online', online);
      feed.stop();
    };
  }, [feed]);

  // A connection is also lost when the session has ended, which no new try will mend.
  const offline = useStore(feed.state, (state) => state.connection === 'offline');
  useEffect(() => {
    if (!offline) return;
    let wanted = true;
    backend.session().then(
      (found) => wanted && found === null && onExpired(),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [offline, backend, onExpired]);

  const ready = useStore(feed.state, (state) => state.board !== null);
  const unknown = useStore(feed.state, (state) => state.unknown);
  const denied = useStore(feed.state, (state) => state.denied);
  if (!ready && (unknown || denied)) return <NoBoard session={session} why={denied ? 'denied' : 'unknown'} onSignOut={onSignOut} />;
  return (
    <WorkplaceContext value={surroundings}>
      <BoardContext value={surroundings}>{ready ? <Board onSignOut={onSignOut} /> : <Waiting />}</BoardContext>
    </WorkplaceContext>
  );
}

function Board({ onSignOut }: { onSignOut: () => void }) {
  const help = useRef<HTMLDialogElement>(null);
  const [paused, setPaused] = useState(false);
  const selected = useSelectedRow();
  const wide = useWide();
  useBoardKeys({ onPause: () => setPaused((now) => !now), onHelp: () => help.current?.showModal() });
  return (
    <div className="board">
      <StatusBar onSignOut={onSignOut} onHelp={() => help.current?.showModal()} />
      <OfflineNotice />
      <main>
        <Figures />
        <div className={`centre${selected ? ' with-panel' : ''}${wide ? ' wide' : ''}`}>
          <NetworkMap />
          {selected && <SidePanel key={selected} id={selected} />}
          <WorkPanel paused={paused} onPause={setPaused} withEvents={!wide} />
          {wide && (
            <section className="panel events-column">
              <EventFeed titled />
            </section>
          )}
        </div>
        <AirportStrip />
        <Timeline />
      </main>
      <HelpDialog ref={help} />
      <Announcer />
    </div>
  );
}

function Waiting() {
  const { t } = useWords();
  const { feed } = useSurroundings();
  const offline = useStore(feed.state, (state) => state.connection === 'offline');
  return (
    <main className="centred">
      <h1 className="brand waiting">AIRCOP</h1>
      <p className="dim" role="status">
        {offline ? t('signIn.unreachable') : `${t('connection.connecting')}…`}
      </p>
      {offline && (
        <button className="button small" onClick={() => feed.retryNow()}>
          {t('connection.retry')}
        </button>
      )}
    </main>
  );
}

function NoBoard({ session, why, onSignOut }: { session: Session; why: 'unknown' | 'denied'; onSignOut: () => void }) {
  const { t } = useWords();
  return (
    <>
      <header className="bar">
        <span className="brand">AIRCOP</span>
        <span className="grow" />
        <UserMenu session={session} onSignOut={onSignOut} />
      </header>
      <main className="centred">
        <section className="card">
          <h1>{t(`operations.${why}`)}</h1>
          <p>{t(`operations.${why}Lead`)}</p>
          <button className="button primary" onClick={() => go('/operations')}>
            {t('operations.back')}
          </button>
        </section>
      </main>
    </>
  );
}
