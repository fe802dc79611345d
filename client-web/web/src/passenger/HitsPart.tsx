import type { Traveller, TravellerHit } from '../api/model';
import type { Passengers } from '../api/passengers';
import { headlineOf, sayFlight } from '../i18n/phrase';
import { useWords } from '../i18n/useWords';
import { stateKey } from '../parts/QueueRow';
import { Reasons } from '../parts/Reasons';
import { SeverityShape } from '../parts/Shape';

/** The traveller's hits on flights that are not over, each with what speaks for it and against it. */
export function HitsPart({ passengers, traveller }: { passengers: Passengers; traveller: Traveller }) {
  const { t } = useWords();
  return (
    <section className="panel traveller-part" aria-labelledby="hits">
      <h2 id="hits">{t('traveller.hits')}</h2>
      {traveller.hits.length === 0 && <p className="dim">{t('traveller.noHits')}</p>}
      {traveller.hits.map((each) => (
        <OneHit key={`${each.flight}/${each.hit.id}`} passengers={passengers} each={each} />
      ))}
    </section>
  );
}

function OneHit({ passengers, each: { flight, hit } }: { passengers: Passengers; each: TravellerHit }) {
  const { t, say } = useWords();
  const { headline } = headlineOf(hit);
  return (
    <article className="traveller-hit" aria-label={say(headline)}>
      <h3 className="side-title">
        <SeverityShape severity={hit.severity} label={t(`severity.${hit.severity}`)} />
        {say(headline)}
      </h3>
      <p className="side-facts dim">
        <strong>{sayFlight(flight)}</strong>
        {hit.place && <span>{t('queue.seat', { place: hit.place })}</span>}
        <span className="chip state">{t(stateKey(hit))}</span>
        <span>{hit.owner ? t('panel.owner', { owner: hit.owner }) : t('panel.nobody')}</span>
      </p>
      {hit.because && <p className="look-for">{say(hit.because)}</p>}
      {hit.protective && <p className="protective">{t('panel.protective')}</p>}
      <Reasons reasons={hit.reasons} counts={() => passengers.links(flight, hit.person)} />
    </article>
  );
}
