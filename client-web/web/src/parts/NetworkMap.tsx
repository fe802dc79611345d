import { geoInterpolate, geoPath, type GeoProjection } from 'd3-geo';
import { useMemo } from 'react';
import type { BoardAirport, BoardRow, Severity } from '../api/model';
import { airportState, isAirborne, isSilent, type AirportState } from '../board/airportState';
import { useFieldNow } from '../board/fieldClock';
import { isOpen, urgencyOf } from '../board/queueOrder';
import { sayFlight } from '../i18n/phrase';
import { useWords } from '../i18n/useWords';
import { placeLabels, spread, type Mark } from '../map/labels';
import { type Places, type Position, usePlaces } from '../map/usePlaces';
import { fit } from '../map/world';
import { useBoard, useSurroundings } from '../pages/boardContext';
import { selectRow, setAirport, useSelectedRow } from '../pages/selection';
import { setParams, useParam } from '../url';
import { Land } from './Land';
import { AirportShape } from './Shape';
import { useSize } from './useSize';

const markRadius: Record<AirportState, number> = { act: 9, look: 7, unknown: 6, late: 6, onTime: 5 };
const statePriority: Record<AirportState, number> = { act: 4, look: 3, late: 2, unknown: 2, onTime: 1 };
const legendStates: readonly AirportState[] = ['act', 'look', 'late', 'onTime', 'unknown'];
// The Atlantic's middle parts the network in two.
const midAtlantic = -30;

interface Flight {
  readonly key: string;
  readonly row: BoardRow;
  readonly from: Position;
  readonly to: Position;
}

/** One line for each flight in the air with an open hit; of several hits the most urgent counts. The open row is drawn in any case. */
function flightsInTheAir(queue: readonly BoardRow[], places: Places, now: number, selected: string): Flight[] {
  const worst = new Map<string, BoardRow>();
  for (const row of queue) {
    if (row.id !== selected && !(isOpen(row) && isAirborne(row, now))) continue;
    const known = worst.get(row.flight);
    if (!known || row.id === selected || (known.id !== selected && urgencyOf(row.hit.severity) > urgencyOf(known.hit.severity))) worst.set(row.flight, row);
  }
  return [...worst].flatMap(([key, row]) => {
    const from = places.get(row.from);
    const to = places.get(row.to);
    return from && to ? [{ key, row, from, to }] : [];
  });
}

export function NetworkMap() {
  const { t } = useWords();
  const { clock } = useSurroundings();
  const airports = useBoard((board) => board.airports);
  const queue = useBoard((board) => board.queue);
  const minute = useFieldNow(clock, 60_000);
  const others = usePlaces();
  const places = useMemo((): Places => {
    const own = airports.map(({ place }) => [place.iata, [place.longitude, place.latitude]] as const);
    return new Map<string, Position>([...others, ...own]);
  }, [airports, others]);
  const selected = useSelectedRow();
  const filter = useParam('airport');
  const view = useParam('view');
  const [frame, { width, height }] = useSize();

  const projection = useMemo(() => {
    if (width === 0 || height === 0) return null;
    const all = airports.map(({ place }): Position => [place.longitude, place.latitude]);
    const part = all.filter(([longitude]) => (view === 'west' ? longitude < midAtlantic : view === 'east' ? longitude >= midAtlantic : true));
    return fit(part.length > 0 ? part : all, width, height);
    // Airports never move; that they are given anew with each change must not redraw the land.
  }, [airports.length, view, width, height]);

  const flights = flightsInTheAir(queue, places, minute, selected);
  const airborne = flights.filter(({ row }) => isAirborne(row, minute)).length;
  const silent = airports.filter((airport) => isSilent(airport, minute)).length;
  const views = [
    ['', t('map.all')],
    ['west', t('map.west')],
    ['east', t('map.east')],
  ] as const;

  return (
    <section className="panel map" aria-label={t('map.label')}>
      <header className="panel-head">
        <h2>{t('map.title')}</h2>
        <p className="dim clip">
          {t('map.airborne', { count: airborne })}
          {silent > 0 && ` · ${t('map.silent', { count: silent })}`}
        </p>
        <div className="segments" role="group" aria-label={t('map.view')}>
          {views.map(([value, text]) => (
            <button key={value} aria-pressed={view === value} onClick={() => setParams({ view: value })}>
              {text}
            </button>
          ))}
        </div>
      </header>
      <div className="map-frame" ref={frame}>
        {projection && <Land projection={projection} width={width} height={height} />}
        {projection && <Flights flights={flights} projection={projection} airport={filter} selected={selected} />}
        {projection && <Airports airports={airports} projection={projection} width={width} height={height} now={minute} filter={filter} flights={flights} />}
      </div>
      <footer className="legend" aria-label={t('map.legend')}>
        {legendStates.map((state) => (
          <span key={state}>
            <AirportShape state={state} />
            {t(`airportState.${state}`)}
          </span>
        ))}
        <span>
          <svg viewBox="0 0 26 10" width="26" height="10" aria-hidden="true" className="legend-arc">
            <path d="M1 9Q13-3 25 9" />
            <circle cx="13" cy="3" r="2.2" />
          </svg>
          {t('map.flight')}
        </span>
      </footer>
    </section>
  );
}

function Flights({ flights, projection, airport, selected }: { flights: readonly Flight[]; projection: GeoProjection; airport: string; selected: string }) {
  const { clock } = useSurroundings();
  const now = useFieldNow(clock, 1000);
  const path = geoPath(projection);
  const weight = (severity: Severity) => urgencyOf(severity);
  return (
    <svg className="flights" aria-hidden="true">
      {[...flights]
        .sort((a, b) => Number(a.row.id === selected) - Number(b.row.id === selected) || weight(a.row.hit.severity) - weight(b.row.hit.severity))
        .map(({ key, row, from, to }) => {
          const line = path({ type: 'LineString', coordinates: [[...from], [...to]] }) ?? '';
          const departure = Date.parse(row.departure);
          const progress = (now - departure) / (Date.parse(row.arrival) - departure);
          const here = progress > 0 && progress < 1 ? projection(geoInterpolate([...from], [...to])(progress)) : null;
          const faded = airport !== '' && row.from !== airport && row.to !== airport;
          const classes = ['flight', `severity-${row.hit.severity}`, row.id === selected ? 'selected' : '', faded ? 'faded' : ''];
          return (
            <g key={key} className={classes.join(' ')} onClick={() => selectRow(row.id)}>
              <title>{`${sayFlight(row.flight)} ${row.from} → ${row.to}`}</title>
              <path className="reach" d={line} />
              <path className="line" d={line} />
              {here && <circle cx={here[0]} cy={here[1]} r={row.id === selected || row.hit.severity === 'Act' ? 4 : 3} />}
            </g>
          );
        })}
    </svg>
  );
}

interface AirportsProps {
  airports: readonly BoardAirport[];
  projection: GeoProjection;
  width: number;
  height: number;
  now: number;
  filter: string;
  flights: readonly Flight[];
}

function Airports({ airports, projection, width, height, now, filter, flights }: AirportsProps) {
  const { t, age } = useWords();
  const inView = airports.flatMap((airport) => {
    const at = projection([airport.place.longitude, airport.place.latitude]);
    if (!at || at[0] < 4 || at[1] < 4 || at[0] > width - 4 || at[1] > height - 4) return [];
    return [{ airport, state: airportState(airport, now), true: { x: at[0], y: at[1] } }];
  });
  const where = spread(inView.map((each) => each.true), 15);
  const ends = new Set(flights.flatMap(({ row }) => [row.from, row.to]));
  const marks = inView.map(({ airport, state }, index): Mark => {
    const { iata } = airport.place;
    const priority = statePriority[state] + (iata === filter ? 10 : 0) + (ends.has(iata) ? 0.5 : 0);
    return { id: iata, ...(where[index] ?? { x: 0, y: 0 }), radius: markRadius[state], width: 27, height: 13, priority };
  });
  const labels = placeLabels(marks, width, height);
  return (
    <>
      <svg className="leaders" aria-hidden="true">
        {marks.map((mark, index) => {
          const label = labels.get(mark.id);
          const origin = inView[index]?.true;
          const moved = origin && Math.hypot(origin.x - mark.x, origin.y - mark.y) > 3;
          return (
            <g key={mark.id}>
              {moved && <line x1={origin.x} y1={origin.y} x2={mark.x} y2={mark.y} />}
              {moved && <circle cx={origin.x} cy={origin.y} r="1.3" />}
              {label?.leader && <line x1={mark.x} y1={mark.y} x2={label.x > mark.x ? label.x - 1 : label.x + mark.width > mark.x ? mark.x : label.x + mark.width + 1} y2={label.y + (label.x < mark.x && label.x + mark.width > mark.x ? (label.y > mark.y ? -7 : 7) : 0)} />}
            </g>
          );
        })}
      </svg>
      {marks.map((mark, index) => {
        const each = inView[index];
        if (!each) return null;
        const { airport, state } = each;
        const { iata, city } = airport.place;
        const label = labels.get(iata);
        const heard = airport.lastHeardAt === null ? t('airports.never') : t('airports.unknown', { age: age(now - Date.parse(airport.lastHeardAt)) });
        const words = t('map.airport', {
          iata,
          city,
          state: state === 'unknown' ? heard : t(`airportState.${state}`),
          waiting: airport.hitsWaiting > 0 ? `${t('airports.waiting', { count: airport.hitsWaiting })}. ` : '',
          received: airport.listsReceived,
          due: airport.listsDue,
        });
        const faded = filter !== '' && filter !== iata && !flights.some(({ row }) => (row.from === filter && row.to === iata) || (row.to === filter && row.from === iata));
        return (
          <div key={iata} className={`airport airport-${state}${faded ? ' faded' : ''}`}>
            <button
              style={{ left: mark.x, top: mark.y }}
              aria-label={words}
              aria-pressed={filter === iata}
              title={words}
              onClick={() => setAirport(filter === iata ? null : iata)}
            >
              <AirportShape state={state} silent={isSilent(airport, now)} />
            </button>
            {label && (
              <span className="airport-label" style={{ left: label.x, top: label.y }} aria-hidden="true">
                {iata}
              </span>
            )}
          </div>
        );
      })}
    </>
  );
}
