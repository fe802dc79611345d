import { useEffect, useState } from 'react';
import type { Backend } from '../api/backend';
import type { FlightView, Session } from '../api/model';
import { usePerson } from '../flight/shownPeople';
import { sayFlight } from '../i18n/phrase';
import { useWords } from '../i18n/useWords';
import { backAddress, useBack } from '../parts/flight/BackLink';
import { Findings } from '../parts/flight/Findings';
import { FlightHead } from '../parts/flight/FlightHead';
import { ListParts } from '../parts/flight/ListParts';
import { People } from '../parts/flight/People';
import { PersonPanel } from '../parts/flight/PersonPanel';
import { ReceivedLists } from '../parts/flight/ReceivedLists';
import { SuppressedHits } from '../parts/flight/SuppressedHits';
import { UserMenu } from '../parts/UserMenu';
import { go } from '../url';
import { useFlightKeys } from './flightKeys';

interface Props {
  backend: Backend;
  session: Session;
  /** Key of the flight, such as EK456-2026-11-21-DXB. */
  flight: string;
  onSignOut: () => void;
  /** The session has ended by itself. */
  onExpired: () => void;
}

type Shown = FlightView | 'denied' | 'unknown' | 'failed' | null;

/** One flight: everybody on it, what its lists changed, and what was found wrong with them. Opening it is a logged look. */
export function FlightPage({ backend, session, flight, onSignOut, onExpired }: Props) {
  const { t } = useWords();
  const [shown, setShown] = useState<Shown>(null);
  const [looks, setLooks] = useState(0);
  const back = useBack();

  useEffect(() => {
    let wanted = true;
    backend.flight(flight).then(
      (found) => {
        if (!wanted) return;
        if (found === 'SignedOut') onExpired();
        else if (found === 'Forbidden') setShown('denied');
        else setShown(found === 'Missing' ? 'unknown' : found);
      },
      () => wanted && setShown('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [backend, flight, looks, onExpired]);

  return (
    <>
      <header className="bar">
        <title>{`${t('flight.title', { flight: sayFlight(flight) })} · AIRCOP`}</title>
        <a className="skip" href="#people">
          {t('flight.skip')}
        </a>
        <span className="brand">AIRCOP</span>
        <button className="button small" onClick={() => go(back ? backAddress(back) : '/operations')}>
          {t(!back ? 'menu.operations' : 'board' in back ? 'flight.board' : 'flight.worklist')}
        </button>
        <span className="grow" />
        <UserMenu session={session} onSignOut={onSignOut} />
      </header>
      <main className="flight-page">
        {shown === null && (
          <p className="dim" role="status">
            {t('panel.reading')}
          </p>
        )}
        {typeof shown === 'string' && (
          <p className="error" role="alert">
            {t(`flight.${shown}`, { flight: sayFlight(flight) })}
          </p>
        )}
        {shown !== null && typeof shown === 'object' && <Found backend={backend} view={shown} onRead={() => setLooks((count) => count + 1)} />}
      </main>
    </>
  );
}

function Found({ backend, view, onRead }: { backend: Backend; view: FlightView; onRead: () => void }) {
  const { t } = useWords();
  const selected = usePerson();
  const found = view.people.find(({ key }) => key === selected);
  useFlightKeys();
  return (
    <>
      <FlightHead view={view} onRead={onRead} />
      <div className={found ? 'flight-columns with-person' : 'flight-columns'}>
        <People view={view} />
        {found ? (
          <PersonPanel key={found.key} passengers={backend.passengers} view={view} found={found} />
        ) : (
          <section className="panel flight-lists" aria-label={t('flight.listsAndFindings')}>
            <SuppressedHits view={view} />
            <Findings view={view} />
            <ReceivedLists view={view} />
            <ListParts view={view} />
          </section>
        )}
      </div>
    </>
  );
}
