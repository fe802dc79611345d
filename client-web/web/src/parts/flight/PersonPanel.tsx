import type { FlightPerson, FlightView, Hit } from '../../api/model';
import type { Passengers } from '../../api/passengers';
import { firstListAt } from '../../flight/changes';
import { nameOf } from '../../flight/personText';
import { selectPerson } from '../../flight/shownPeople';
import { headlineOf } from '../../i18n/phrase';
import { useWords } from '../../i18n/useWords';
import { Reasons } from '../Reasons';
import { SeverityShape } from '../Shape';
import { stateKey } from '../QueueRow';
import { BackLink, useBack } from './BackLink';
import { PersonDetails, PersonHead } from './PersonFacts';
import { TravellerLink } from './TravellerLink';

/** The person who was opened, beside the flight's list. */
export function PersonPanel({ passengers, view, found }: { passengers: Passengers; view: FlightView; found: FlightPerson }) {
  const { t } = useWords();
  const back = useBack();
  const hits = view.hits.filter(({ person }) => person === found.key);
  return (
    <aside className="panel side" aria-label={t('flight.person')}>
      <button className="button quiet small side-close" aria-label={t('panel.close')} title={`${t('panel.close')} (Esc)`} onClick={() => selectPerson(null)}>
        ×
      </button>
      <div className="side-scroll flight-person" tabIndex={0} role="region" aria-label={nameOf(found.person) || t('flight.noName')}>
        <PersonHead found={found} firstList={firstListAt(view)} />
        {found.traveller && <TravellerLink flight={view.key} found={found} back={back} />}
        <section className="person-part person-hits">
          <h3>{t('flight.hits')}</h3>
          {hits.length === 0 && <p className="dim">{t('flight.noHits')}</p>}
          {hits.map((hit) => (
            <HitPart key={hit.id} passengers={passengers} view={view} hit={hit} />
          ))}
        </section>
        <PersonDetails found={found} />
      </div>
    </aside>
  );
}

/** A hit with what speaks for it and against it; it leads to where it is worked on. */
function HitPart({ passengers, view, hit }: { passengers: Passengers; view: FlightView; hit: Hit }) {
  const { t, say, language } = useWords();
  const { headline } = headlineOf(hit);
  const comparison = view.comparisons.find((each) => each.hit === hit.id)?.sentences[language];
  return (
    <article className="person-hit" aria-label={say(headline)}>
      <p className="hit-line">
        <SeverityShape severity={hit.severity} label={t(`severity.${hit.severity}`)} />
        <BackLink hit={`${view.key}/${hit.id}`}>{say(headline)}</BackLink>
        <span className="chip state">{t(stateKey(hit))}</span>
      </p>
      {hit.owner && <p className="dim">{t('panel.owner', { owner: hit.owner })}</p>}
      {comparison && <p className="dim">{comparison}</p>}
      <Reasons reasons={hit.reasons} counts={() => passengers.links(view.key, hit.person)} />
    </article>
  );
}
