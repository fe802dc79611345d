import { useCallback, useEffect, useState } from 'react';
import { isTrouble, type NoAnswer } from '../api/asked';
import type { Session, Traveller } from '../api/model';
import type { Passengers } from '../api/passengers';
import { useFieldClock } from '../board/fieldClock';
import { sayFlight } from '../i18n/phrase';
import { useWords } from '../i18n/useWords';
import { backAddress, useBack } from '../parts/flight/BackLink';
import { UserMenu } from '../parts/UserMenu';
import { go, useParam } from '../url';
import { Companions, Controls, Documents } from './Facts';
import { HitsPart } from './HitsPart';
import { Identity } from './Identity';
import { JourneyMap } from './JourneyMap';
import { JourneyTable } from './JourneyTable';
import { JourneyTimeline } from './JourneyTimeline';
import { TravellerHead } from './TravellerHead';

interface Props {
  passengers: Passengers;
  session: Session;
  /** Key of the traveller's record. */
  traveller: string;
  onSignOut: () => void;
  /** The session has ended by itself. */
  onExpired: () => void;
}

/** A traveller over all flights: journeys, documents, company, controls, and why hits stand. Nobody is named; opening it is a logged look. */
export function PassengerPage({ passengers, session, traveller, onSignOut, onExpired }: Props) {
  const { t } = useWords();
  const [shown, setShown] = useState<Traveller | NoAnswer | null>(null);
  const read = useCallback(async () => {
    const found = await passengers.one(traveller);
    if (found === 'SignedOut') onExpired();
    else setShown(found);
  }, [passengers, traveller, onExpired]);

  useEffect(() => {
    void read();
  }, [read]);

  return (
    <>
      <header className="bar">
        <title>{`${t('traveller.title')} · AIRCOP`}</title>
        <a className="skip" href="#journeys">
          {t('traveller.skip')}
        </a>
        <span className="brand">AIRCOP</span>
        <Back />
        <span className="grow" />
        <UserMenu session={session} onSignOut={onSignOut} />
      </header>
      <main className="traveller">
        {shown === null && (
          <p className="dim" role="status">
            {t('panel.reading')}
          </p>
        )}
        {shown !== null && isTrouble(shown) && (
          <p className="error" role="alert">
            {typeof shown === 'string' ? t(`traveller.trouble.${shown}`) : shown.refused}
          </p>
        )}
        {shown !== null && !isTrouble(shown) && <Found passengers={passengers} session={session} traveller={shown} onChanged={read} />}
      </main>
    </>
  );
}

function Back() {
  const { t } = useWords();
  const flight = useParam('flight');
  const person = useParam('person');
  const back = useBack();
  const params = new URLSearchParams({ ...back, ...(person && { person }) });
  const address = flight ? `/flights/${encodeURIComponent(flight)}?${params.toString()}` : back ? backAddress(back) : '/operations';
  const text = flight ? t('traveller.back', { flight: sayFlight(flight) }) : t(!back ? 'menu.operations' : 'board' in back ? 'flight.board' : 'flight.worklist');
  return (
    <button className="button small" onClick={() => go(address)}>
      {text}
    </button>
  );
}

function Found({ passengers, session, traveller, onChanged }: { passengers: Passengers; session: Session; traveller: Traveller; onChanged: () => Promise<void> }) {
  const clock = useFieldClock();
  const [now] = useState(() => clock.now());
  return (
    <>
      <TravellerHead traveller={traveller} now={now} />
      <div className="traveller-columns">
        <div className="traveller-column">
          <JourneyMap journeys={traveller.journeys} now={now} />
          <JourneyTimeline traveller={traveller} now={now} />
          <JourneyTable traveller={traveller} now={now} />
        </div>
        <div className="traveller-column">
          <HitsPart passengers={passengers} traveller={traveller} />
          <Controls traveller={traveller} />
          <Identity passengers={passengers} session={session} traveller={traveller} onChanged={onChanged} />
          <Documents traveller={traveller} />
          <Companions traveller={traveller} />
        </div>
      </div>
    </>
  );
}
