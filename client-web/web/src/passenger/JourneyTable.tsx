import type { Traveller, TravellerJourney } from '../api/model';
import { isAbsent } from '../flight/changes';
import { formatAge } from '../i18n/format';
import { sayFlight } from '../i18n/phrase';
import { useWords } from '../i18n/useWords';
import { go, useParam } from '../url';
import { selectJourney, useJourney } from './choice';
import { useTravellerWords } from './useTravellerWords';

/** Every journey, the newest first. */
export function JourneyTable({ traveller, now }: { traveller: Traveller; now: number }) {
  const { t } = useWords();
  const { journeys, documents } = traveller;
  const numbers = new Map(documents.map(({ document }, index) => [document, index + 1]));
  return (
    <section className="panel journeys" id="journeys" tabIndex={-1}>
      <h2 id="journeys-title">{t('traveller.all')}</h2>
      {journeys.length === 0 && <p className="dim">{t('traveller.noJourneys')}</p>}
      {journeys.length > 0 && (
        <div className="table-scroll" role="region" aria-labelledby="journeys-title" tabIndex={0}>
          <table className="lists-table">
            <thead>
              <tr>
                {(['departure', 'flight', 'booked', 'stay', 'bags', 'document', 'party'] as const).map((column) => (
                  <th key={column} scope="col" className={column === 'stay' || column === 'bags' || column === 'document' || column === 'party' ? 'number' : undefined}>
                    {t(`traveller.column.${column}`)}
                  </th>
                ))}
                <th scope="col">{t('traveller.column.presence')}</th>
              </tr>
            </thead>
            <tbody>
              {journeys.map((each) => (
                <Row key={`${each.journey.flight}${each.passenger}`} each={each} document={numbers.get(each.journey.document)} now={now} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ each: { journey }, document, now }: { each: TravellerJourney; document: number | undefined; now: number }) {
  const { t } = useWords();
  const { moment, number } = useTravellerWords();
  const chosen = useJourney() === journey.flight;
  const departure = Date.parse(journey.departure);
  const none = <span className="dim">–</span>;
  const bags = [journey.holdBags, journey.bagKg === null ? null : `${number(journey.bagKg)} kg`].filter((part) => part !== null).join(' · ');
  const notes = [
    journey.oneWay && t('traveller.oneWay'),
    ...journey.takenOff.map(({ kind }) => t(`traveller.takenOff.${kind}`)),
  ].filter(Boolean);
  return (
    <tr className={chosen ? 'selected' : undefined}>
      <th scope="row">
        <button className="link" aria-pressed={chosen} title={t('traveller.showWay')} onClick={() => selectJourney(chosen ? null : journey.flight)}>
          <time dateTime={journey.departure}>{moment(journey.departure)}</time>
        </button>
      </th>
      <td>
        <FlightLink journey={journey} />
        <span className="own-line dim">
          {journey.from} → {journey.to}
        </span>
      </td>
      <td>
        {journey.booked ? t('traveller.before', { age: formatAge(t, departure - Date.parse(journey.booked)) }) : none}
        {notes.length > 0 && <span className="own-line dim">{notes.join(' · ')}</span>}
      </td>
      <td className="number">{journey.stayNights === null ? none : t('traveller.nights', { count: journey.stayNights })}</td>
      <td className="number">{bags || none}</td>
      <td className="number">{document ?? none}</td>
      <td className="number">{journey.party.length === 0 ? none : number(journey.party.length + 1)}</td>
      <td>
        <span className={isAbsent(journey.presence) ? 'chip state absent' : 'dim'}>{departure > now && journey.presence === 'Listed' ? t('traveller.state.toCome') : t(`presence.${journey.presence}`)}</span>
      </td>
    </tr>
  );
}

/** Leads to everybody on the flight; that look is logged for itself. */
function FlightLink({ journey }: { journey: TravellerJourney['journey'] }) {
  const { t } = useWords();
  const board = useParam('board');
  const worklist = useParam('worklist');
  const params = new URLSearchParams({ ...(board && { board }), ...(worklist && { worklist }), ...(journey.person && { person: journey.person }) });
  const query = params.toString();
  const address = `/flights/${encodeURIComponent(journey.flight)}${query && `?${query}`}`;
  return (
    <a
      className="text-link"
      href={address}
      title={t('flight.openWhy')}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        go(address);
      }}
    >
      {sayFlight(journey.flight)}
    </a>
  );
}
