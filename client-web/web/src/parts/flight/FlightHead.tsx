import type { FlightView } from '../../api/model';
import { useFieldClock, useFieldNow } from '../../board/fieldClock';
import { isMaskedFlight } from '../../flight/personText';
import { useFlightWords } from '../../flight/useFlightWords';
import { countdown, formatUtc } from '../../i18n/format';
import { useWords } from '../../i18n/useWords';

/** Which flight it is, when it leaves and lands, and under what conditions it is read. */
export function FlightHead({ view, onRead }: { view: FlightView; onRead: () => void }) {
  const { t } = useWords();
  const words = useFlightWords();
  const stops = view.legs.length === 0 ? [] : [view.legs[0]?.from, ...view.legs.map(({ to }) => to)];
  const first = view.legs[0];
  const last = view.legs[view.legs.length - 1];
  return (
    <header className="panel flight-head">
      <h1>
        {view.carrier} {view.number}
      </h1>
      <p className="flight-route">
        {stops.join(' → ')}
        {first && last && (
          <span className="dim">
            {t('panel.departs')} <time dateTime={first.departure}>{words.moment(first.departure)}</time> · {t('panel.lands')}{' '}
            <time dateTime={last.arrival}>{first.departure.slice(0, 10) === last.arrival.slice(0, 10) ? formatUtc(Date.parse(last.arrival)) : words.moment(last.arrival)}</time> {t('bar.utc')}
          </span>
        )}
      </p>
      <p className="flight-terms dim">
        <span>{t('flight.looked')}</span>
        {isMaskedFlight(view) && <span>{t('flight.masked')}</span>}
      </p>
      <button className="button small" onClick={onRead}>
        {t('flight.read')}
      </button>
      {last && <Left arrival={last.arrival} hits={view.hits} />}
    </header>
  );
}

/** What is left until people can be met; it presses while a hit on them waits for somebody to act. */
function Left({ arrival, hits }: { arrival: string; hits: FlightView['hits'] }) {
  const { t } = useWords();
  const now = useFieldNow(useFieldClock(), 60_000);
  const left = countdown(Date.parse(arrival), now);
  const presses = left.kind === 'left' && hits.some(({ severity, state }) => severity === 'Act' && state !== 'Closed' && state !== 'Lapsed');
  return (
    <p className={presses ? 'flight-left severity-Act' : 'flight-left'}>
      <span className="countdown">{left.text}</span> <span className="dim">{t(left.kind === 'left' ? 'queue.toLand' : 'queue.landed')}</span>
    </p>
  );
}
