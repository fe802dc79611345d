import type { Severity } from '../api/model';
import type { AirportState } from '../board/airportState';

/** The mark of an urgency: triangle, diamond or ring, in its colour. The word stands beside it or in `label`. */
export function SeverityShape({ severity, label }: { severity: Severity; label?: string }) {
  return (
    <svg className={`shape severity-${severity}`} viewBox="0 0 12 12" width="12" height="12" role={label ? 'img' : undefined} aria-label={label} aria-hidden={label ? undefined : true}>
      {severity === 'Act' && <path d="M6 .8 11.4 11H.6z" />}
      {severity === 'Look' && <path d="M6 .6 11.4 6 6 11.4.6 6z" />}
      {severity !== 'Act' && severity !== 'Look' && <circle cx="6" cy="6" r="4" />}
    </svg>
  );
}

/** The mark of an airport on the map and in its legend. */
export function AirportShape({ state, silent = false }: { state: AirportState; silent?: boolean }) {
  return (
    <svg className={`shape airport-${state}`} viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">
      {(state === 'unknown' || silent) && <circle className="dashed" r={state === 'unknown' ? 5 : 8} />}
      {state === 'act' && <circle className="halo" r="8" />}
      {state === 'act' && <path d="M0-5 4.8 3.6H-4.8z" />}
      {state === 'look' && <path d="M0-5.6 5.6 0 0 5.6-5.6 0z" />}
      {state === 'late' && <circle className="ring" r="4" />}
      {state === 'onTime' && <circle r="4" />}
    </svg>
  );
}
