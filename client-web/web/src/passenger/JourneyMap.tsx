import { geoPath } from 'd3-geo';
import { useMemo } from 'react';
import type { Traveller } from '../api/model';
import { useWords } from '../i18n/useWords';
import { placeLabels, type Mark } from '../map/labels';
import { usePlaces, type Position } from '../map/usePlaces';
import { fit } from '../map/world';
import { Land } from '../parts/Land';
import { useSize } from '../parts/useSize';
import { selectJourney, useJourney } from './choice';
import { waysOf } from './journeys';

// So many degrees are shown at least, so that one short way still lies in a part of the world that people know.
const leastLongitude = 40;
const leastLatitude = 22;

function withRoom(positions: readonly Position[]): readonly Position[] {
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  const longitude = middle(positions.map(([each]) => each));
  const latitude = middle(positions.map(([, each]) => each));
  return [...positions, [longitude - leastLongitude / 2, latitude - leastLatitude / 2], [longitude + leastLongitude / 2, latitude + leastLatitude / 2]];
}

/** The traveller's ways on a map: the more often gone, the stronger. The table of journeys says the same in words. */
export function JourneyMap({ journeys, now }: { journeys: Traveller['journeys']; now: number }) {
  const { t } = useWords();
  const places = usePlaces();
  const chosen = useJourney();
  const [frame, { width, height }] = useSize();
  const { ways, unplaced } = useMemo(() => waysOf(journeys, places, now), [journeys, places, now]);
  const airports = useMemo(() => {
    const codes = new Set(journeys.flatMap(({ journey }) => [journey.from, journey.to]));
    return [...codes].flatMap((iata) => {
      const at = places.get(iata);
      return at ? [{ iata, at }] : [];
    });
  }, [journeys, places]);
  const projection = useMemo(() => (width === 0 || airports.length === 0 ? null : fit(withRoom(airports.map(({ at }) => at)), width, height)), [airports, width, height]);
  const path = projection && geoPath(projection);

  const marks = airports.map(({ iata, at }): Mark => {
    const [x, y] = projection?.([...at]) ?? [0, 0];
    return { id: iata, x, y, radius: 4, width: 27, height: 13, priority: ways.filter(({ id }) => id.includes(iata)).length };
  });
  const labels = placeLabels(marks, width, height);
  return (
    <section className="panel journey-map" aria-label={t('traveller.map')}>
      <div className="map-frame" ref={frame} aria-hidden="true">
        {projection && <Land projection={projection} width={width} height={height} />}
        {path && (
          <svg className="flights">
            {[...ways]
              .sort((a, b) => Number(a.journeys.includes(chosen)) - Number(b.journeys.includes(chosen)))
              .map(({ id, ends, journeys: gone, isAhead }) => {
                const line = path({ type: 'LineString', coordinates: ends.map((end) => [...end]) }) ?? '';
                const isChosen = gone.includes(chosen);
                return (
                  <g key={id} className={`way${isChosen ? ' chosen' : ''}${isAhead ? ' ahead' : ''}`} onClick={() => selectJourney(isChosen ? null : (gone[0] ?? null))}>
                    <title>{`${id.replace('-', ' – ')} × ${gone.length}`}</title>
                    <path className="reach" d={line} />
                    <path className="line" d={line} strokeWidth={1 + Math.min(2.5, (gone.length - 1) * 0.6)} />
                  </g>
                );
              })}
            {marks.map(({ id, x, y }) => (
              <circle key={id} className="stop" cx={x} cy={y} r="3.2" />
            ))}
          </svg>
        )}
        {marks.map(({ id }) => {
          const label = labels.get(id);
          return (
            label && (
              <span key={id} className="airport-label" style={{ left: label.x, top: label.y }}>
                {id}
              </span>
            )
          );
        })}
      </div>
      {places.size > 0 && unplaced.length > 0 && <p className="dim map-note">{t('traveller.unplaced', { airports: unplaced.join(', ') })}</p>}
    </section>
  );
}
