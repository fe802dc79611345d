import type { BoardAirport } from '../api/model';
import { airportState, silence } from '../board/airportState';
import { useFieldNow } from '../board/fieldClock';
import { useWords } from '../i18n/useWords';
import { useBoard, useSurroundings } from '../pages/boardContext';
import { setAirport } from '../pages/selection';
import { useParam } from '../url';

/** All airports, always in the same place, each with its lists and what waits there. */
export function AirportStrip() {
  const { t } = useWords();
  const { clock } = useSurroundings();
  const airports = useBoard((board) => board.airports);
  const now = useFieldNow(clock, 60_000);
  const filter = useParam('airport');
  return (
    <ul className="airports" aria-label={t('airports.label')} style={{ '--columns': Math.max(1, Math.ceil(airports.length / 2)) }}>
      {airports.map((airport) => (
        <li key={airport.place.iata}>
          <Cell airport={airport} now={now} chosen={filter === airport.place.iata} />
        </li>
      ))}
    </ul>
  );
}

function Cell({ airport, now, chosen }: { airport: BoardAirport; now: number; chosen: boolean }) {
  const { t, age } = useWords();
  const { iata, city } = airport.place;
  const state = airportState(airport, now);
  const quiet = silence(airport, now);
  const words =
    airport.hitsWaiting > 0
      ? t('airports.waiting', { count: airport.hitsWaiting })
      : state === 'unknown'
        ? quiet === Infinity
          ? t('airports.never')
          : t('airports.unknown', { age: age(quiet) })
        : airport.listsLate > 0
          ? t('airports.late', { count: airport.listsLate })
          : t('airports.onTime');
  const share = airport.listsDue > 0 ? Math.min(1, airport.listsReceived / airport.listsDue) : 0;
  return (
    <button className={`cell airport-${state}`} aria-pressed={chosen} title={`${city} · ${words}`} onClick={() => setAirport(chosen ? null : iata)}>
      <span className="cell-iata">{iata}</span>
      <span className="cell-lists">{state === 'unknown' ? '?' : `${airport.listsReceived}/${airport.listsDue}`}</span>
      <span className="cell-words clip">{words}</span>
      <span className="cell-share" aria-hidden="true" style={{ '--share': state === 'unknown' ? 0 : share }} />
    </button>
  );
}
