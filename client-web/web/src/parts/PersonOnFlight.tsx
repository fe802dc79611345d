import { useState } from 'react';
import type { BoardRow, FlightView } from '../api/model';
import { firstListAt } from '../flight/changes';
import { formatUtc } from '../i18n/format';
import { useWords } from '../i18n/useWords';
import { useWorkplace } from '../pages/workplace';
import { go } from '../url';
import type { Back } from './flight/BackLink';
import { PersonFacts } from './flight/PersonFacts';
import { SuppressedHits } from './flight/SuppressedHits';
import { TravellerLink } from './flight/TravellerLink';

type Shown = FlightView | 'reading' | 'failed' | 'Forbidden' | 'Missing' | 'SignedOut' | null;

/** Who the hit is about. Names are fetched only when asked for, since every look at them is logged. */
export function PersonOnFlight({ row, back }: { row: BoardRow; back: Back }) {
  const { backend } = useWorkplace();
  const { t } = useWords();
  const [shown, setShown] = useState<Shown>(null);
  const read = () => {
    setShown('reading');
    backend.flight(row.flight).then(setShown, () => setShown('failed'));
  };
  return (
    <section className="who">
      <div className="who-head">
        <h3>{t('panel.who')}</h3>
        <OpenFlight row={row} back={back} />
      </div>
      {shown !== null && typeof shown === 'object' && <Found view={shown} row={row} back={back} />}
      {shown === null && (
        <>
          <button className="button small" data-show-person onClick={read}>
            {t('panel.show')}
          </button>
          <p className="dim">{t('panel.showWhy')}</p>
        </>
      )}
      {typeof shown === 'string' && <p role="status">{t(shown === 'SignedOut' ? 'result.SignedOut' : `panel.${shown.toLowerCase()}`)}</p>}
    </section>
  );
}

function OpenFlight({ row, back }: { row: BoardRow; back: Back }) {
  const { t } = useWords();
  const params = new URLSearchParams({ ...back, person: row.hit.person });
  return (
    <button className="button small" title={t('flight.openWhy')} onClick={() => go(`/flights/${encodeURIComponent(row.flight)}?${params.toString()}`)}>
      {t('flight.open')}
    </button>
  );
}

function Found({ view, row, back }: { view: FlightView; row: BoardRow; back: Back }) {
  const { t, say } = useWords();
  const found = view.people.find((person) => person.key === row.hit.person);
  const acts = view.acts.filter((act) => act.hitId === row.hit.id);
  // What could not be seen stays with the flight; lists of hits do not carry it.
  const unseen = view.hits.find(({ id }) => id === row.hit.id)?.reasons.filter(({ side }) => side === 'NotSeen') ?? [];
  return (
    <>
      {found ? <PersonFacts found={found} firstList={firstListAt(view)} /> : <p>{t('panel.noPerson')}</p>}
      {found?.traveller && <TravellerLink flight={row.flight} found={found} back={back} />}
      {unseen.length > 0 && !row.hit.reasons.some(({ side }) => side === 'NotSeen') && (
        <section className="person-part">
          <h3>{t('panel.notSeen')}</h3>
          <ul className="plain dim">
            {unseen.map((reason, index) => (
              <li key={index}>{say(reason.text)}</li>
            ))}
          </ul>
        </section>
      )}
      {acts.length > 0 && (
        <section className="person-part">
          <h3>{t('panel.acts')}</h3>
          <ul className="plain">
            {acts.map((act) => {
              const done = act.outcome === 'Unspecified' ? t(`decision.${act.decision}`) : t(`outcome.${act.outcome}`);
              return <li key={act.commandId}>{[formatUtc(Date.parse(act.at)), act.by, done, act.reason].filter(Boolean).join(' · ')}</li>;
            })}
          </ul>
        </section>
      )}
      <SuppressedHits view={view} person={row.hit.person} />
    </>
  );
}
