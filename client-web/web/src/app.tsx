import { lazy, Suspense, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Backend } from './api/backend';
import type { Session } from './api/model';
import { FieldClock, FieldClockContext } from './board/fieldClock';
import { useWords } from './i18n/useWords';
import { DeskPage } from './desk/DeskPage';
import { ListsPage } from './lists/ListsPage';
import { BoardPage } from './pages/BoardPage';
import { Carriers } from './pages/Carriers';
import { FlightPage } from './pages/FlightPage';
import { Operations } from './pages/Operations';
import { SignIn } from './pages/SignIn';
import { go, usePath } from './url';
import { WorklistPage } from './worklist/WorklistPage';

// Read beside the page by those who come there: the board comes first over a thin link.
const PassengerPage = lazy(async () => ({ default: (await import('./passenger/PassengerPage')).PassengerPage }));
const RulePage = lazy(async () => ({ default: (await import('./rules/RulePage')).RulePage }));
const RulesPage = lazy(async () => ({ default: (await import('./rules/RulesPage')).RulesPage }));
const ScoresPage = lazy(async () => ({ default: (await import('./rules/ScoresPage')).ScoresPage }));

/** Decides who looks, and gives the pages the server's clock. */
export function App({ backend }: { backend: Backend }) {
  const [session, setSession] = useState<Session | null | undefined>(undefined);
  const [failed, setFailed] = useState(false);
  const { t } = useWords();
  const end = useCallback(() => setSession(null), []);
  const clock = useMemo(() => {
    const told = new FieldClock();
    if (session) told.set(session.time);
    return told;
  }, [session]);

  useEffect(() => {
    let wanted = true;
    backend.session().then(
      (found) => wanted && setSession(found),
      () => {
        if (!wanted) return;
        setFailed(true);
        setSession(null);
      },
    );
    return () => {
      wanted = false;
    };
  }, [backend]);

  if (session === undefined) return <p className="visually-hidden">{t('panel.reading')}</p>;
  if (session === null) {
    return <SignIn backend={backend} unreachable={failed} onSignedIn={setSession} />;
  }
  return (
    <FieldClockContext value={clock}>
      <Pages backend={backend} session={session} onEnded={end} />
    </FieldClockContext>
  );
}

/** Decides what is looked at: the operations, a board, or another page. */
function Pages({ backend, session, onEnded }: { backend: Backend; session: Session; onEnded: () => void }) {
  const path = usePath();
  const { t } = useWords();
  const beside = (page: ReactNode) => <Suspense fallback={<p className="visually-hidden">{t('panel.reading')}</p>}>{page}</Suspense>;
  const signOut = () => {
    const leave = () => {
      go('/');
      onEnded();
    };
    backend.signOut().then(leave, leave);
  };
  if (path === '/desk') return <DeskPage desk={backend.desk} session={session} onSignOut={signOut} onExpired={onEnded} />;
  const operation = /^\/operations\/([^/]+)\/?$/.exec(path)?.[1];
  if (operation) {
    const id = decodeURIComponent(operation);
    return <BoardPage key={id} backend={backend} session={session} operation={id} onSignOut={signOut} onExpired={onEnded} />;
  }
  const flight = /^\/flights\/([^/]+)\/?$/.exec(path)?.[1];
  if (flight) {
    const key = decodeURIComponent(flight).toUpperCase();
    return <FlightPage key={key} backend={backend} session={session} flight={key} onSignOut={signOut} onExpired={onEnded} />;
  }
  const carriers = /^\/carriers(?:\/([^/]+))?\/?$/.exec(path);
  if (carriers) {
    const code = decodeURIComponent(carriers[1] ?? '').toUpperCase();
    return <Carriers key={code} backend={backend} session={session} code={code} onSignOut={signOut} onExpired={onEnded} />;
  }
  const lists = /^\/lists(?:\/([^/]+))?\/?$/.exec(path);
  if (lists) {
    const name = decodeURIComponent(lists[1] ?? '');
    return <ListsPage key={name} lists={backend.lists} session={session} name={name} onSignOut={signOut} onExpired={onEnded} />;
  }
  const traveller = /^\/passengers\/([^/]+)\/?$/.exec(path)?.[1];
  if (traveller) {
    const key = decodeURIComponent(traveller).toLowerCase();
    return beside(<PassengerPage key={key} passengers={backend.passengers} session={session} traveller={key} onSignOut={signOut} onExpired={onEnded} />);
  }
  if (path === '/rules/rule-scores') return beside(<ScoresPage rules={backend.rules} session={session} onSignOut={signOut} onExpired={onEnded} />);
  const rules = /^\/rules(?:\/([^/]+))?\/?$/.exec(path);
  if (rules) {
    const rule = decodeURIComponent(rules[1] ?? '');
    if (rule === '') return beside(<RulesPage rules={backend.rules} session={session} onSignOut={signOut} onExpired={onEnded} />);
    return beside(<RulePage key={rule} rules={backend.rules} session={session} rule={rule} onSignOut={signOut} onExpired={onEnded} />);
  }
  const worklist = /^\/worklist\/([^/]+)\/?$/.exec(path)?.[1];
  if (worklist) {
    const unit = decodeURIComponent(worklist).toUpperCase();
    return <WorklistPage key={unit} backend={backend} session={session} unit={unit} onSignOut={signOut} onExpired={onEnded} />;
  }
  return <Operations backend={backend} session={session} stay={path !== '/'} onSignOut={signOut} />;
}
