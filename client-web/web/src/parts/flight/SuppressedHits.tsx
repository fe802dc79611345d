import type { FlightView } from '../../api/model';
import { formatDay, formatUtc } from '../../i18n/format';
import { sayFlight } from '../../i18n/phrase';
import { useWords } from '../../i18n/useWords';

/** Hits that a decision on another flight keeps off the queue; of one person where one is named. Nothing where there is none. */
export function SuppressedHits({ view, person }: { view: FlightView; person?: string }) {
  const { t, say, language } = useWords();
  const suppressed = view.hits.flatMap((hit) =>
    hit.suppression && (person === undefined || hit.person === person) ? [{ hit, word: hit.suppression }] : [],
  );
  if (suppressed.length === 0) return null;
  return (
    <section className={person === undefined ? 'flight-part' : 'person-part'}>
      <h3>{t('panel.suppressed')}</h3>
      <ul className="plain">
        {suppressed.map(({ hit, word }) => {
          const at = Date.parse(word.at);
          const said = { flight: sayFlight(word.flight), by: word.by, time: `${formatDay(language, at)} ${formatUtc(at)}`, reason: word.reason };
          return <li key={hit.id}>{[hit.place, say(hit.headline), t('panel.suppressedBy', said)].filter(Boolean).join(' · ')}</li>;
        })}
      </ul>
    </section>
  );
}
