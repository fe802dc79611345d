import type { FlightPerson, FlightView, Hit } from '../../api/model';
import { firstListAt } from '../../flight/changes';
import { nameOf } from '../../flight/personText';
import { selectPerson } from '../../flight/shownPeople';
import { headlineOf } from '../../i18n/phrase';
import { useWords } from '../../i18n/useWords';
import { SeverityShape } from '../Shape';
import { stateKey } from '../QueueRow';
import { BackLink, useBack } from './BackLink';
import { PersonFacts } from './PersonFacts';
import { TravellerLink } from './TravellerLink';

/** The person who was opened, beside the flight's list. */
export function PersonPanel({ view, found }: { view: FlightView; found: FlightPerson }) {
  const { t } = useWords();
  const back = useBack();
  const hits = view.hits.filter(({ person }) => person === found.key);
  return (
    <aside className="panel side" aria-label={t('flight.person')}>
      <button className="button quiet small side-close" aria-label={t('panel.close')} title={`${t('panel.close')} (Esc)`} onClick={() => selectPerson(null)}>
        ×
      </button>
      <div className="side-scroll flight-person" tabIndex={0} role="region" aria-label={nameOf(found.person) || t('flight.noName')}>
        <PersonFacts found={found} firstList={firstListAt(view)} />
        {found.traveller && <TravellerLink flight={view.key} found={found} back={back} />}
        <section className="person-part">
          <h3>{t('flight.hits')}</h3>
          {hits.length === 0 && <p className="dim">{t('flight.noHits')}</p>}
          <ul className="plain">
            {hits.map((hit) => (
              <HitLine key={hit.id} view={view} hit={hit} />
            ))}
          </ul>
        </section>
      </div>
    </aside>
  );
}

function HitLine({ view, hit }: { view: FlightView; hit: Hit }) {
  const { t, say, language } = useWords();
  const comparison = view.comparisons.find((each) => each.hit === hit.id)?.sentences[language];
  return (
    <li className="hit-line">
      <SeverityShape severity={hit.severity} label={t(`severity.${hit.severity}`)} />
      <BackLink hit={`${view.key}/${hit.id}`}>{say(headlineOf(hit).headline)}</BackLink>
      <span className="chip state">{t(stateKey(hit))}</span>
      {comparison && <span className="own-line dim">{comparison}</span>}
    </li>
  );
}
