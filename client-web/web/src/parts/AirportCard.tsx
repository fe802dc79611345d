import { silence } from '../board/airportState';
import { useFieldNow } from '../board/fieldClock';
import { useWords } from '../i18n/useWords';
import { useBoard, useSurroundings } from '../pages/boardContext';
import { setAirport } from '../pages/selection';

/** The airport that queue and map are narrowed to. */
export function AirportCard({ iata }: { iata: string }) {
  const { t, language, age } = useWords();
  const { clock } = useSurroundings();
  const airport = useBoard((board) => board.airports.find(({ place }) => place.iata === iata));
  const now = useFieldNow(clock, 60_000);
  if (!airport) return null;
  const quiet = silence(airport, now);
  const country = new Intl.DisplayNames(language, { type: 'region' }).of(airport.place.country) ?? airport.place.country;
  return (
    <section className="airport-card" aria-label={iata}>
      <h3>
        {iata} <span>{airport.place.city}</span> <span className="dim">{country}</span>
      </h3>
      <button className="button quiet small" aria-label={t('airports.clear')} title={t('airports.clear')} onClick={() => setAirport(null)}>
        ×
      </button>
      <dl>
        <div>
          <dt>{t('airports.agencies')}</dt>
          <dd>{airport.agencies.length > 0 ? airport.agencies.join(', ') : t('airports.noAgencies')}</dd>
        </div>
        <div>
          <dt>{t('airports.heard')}</dt>
          <dd>{quiet === Infinity ? t('airports.never') : t('airports.heardAgo', { age: age(quiet) })}</dd>
        </div>
        <div>
          <dt>{t('airports.lists')}</dt>
          <dd>
            {t('airports.listsOf', { received: airport.listsReceived, due: airport.listsDue })}
            {airport.listsLate > 0 && <span className="warning"> · {t('airports.late', { count: airport.listsLate })}</span>}
          </dd>
        </div>
      </dl>
    </section>
  );
}
