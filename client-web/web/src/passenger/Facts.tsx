import type { Traveller } from '../api/model';
import { sayFlight } from '../i18n/phrase';
import { useWords } from '../i18n/useWords';
import { go } from '../url';
import { useTravellerWords } from './useTravellerWords';

/** Travel documents by what tells them apart; their numbers are not kept. */
export function Documents({ traveller: { documents } }: { traveller: Traveller }) {
  const { t } = useWords();
  const { short, date } = useTravellerWords();
  return (
    <section className="panel traveller-part" aria-labelledby="documents">
      <h2 id="documents">{t('traveller.documents')}</h2>
      {documents.length === 0 && <p className="dim">{t('traveller.noDocuments')}</p>}
      <ol className="traveller-facts">
        {documents.map(({ document, expiry, firstUsed, lastUsed, journeys }, index) => (
          <li key={document}>
            <span className="fact-name">
              <strong>{index + 1}</strong> <code title={document}>{short(document)}</code>
            </span>
            <span>
              {t('traveller.journeys', { count: journeys })}
              <span className="dim"> · {t('traveller.used', { first: date(firstUsed), last: date(lastUsed) })}</span>
            </span>
            <span className="dim">{expiry ? t('traveller.validUntil', { day: date(expiry) }) : t('traveller.noExpiry')}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** People of the same bookings; each of them leads to a record of their own. */
export function Companions({ traveller: { companions } }: { traveller: Traveller }) {
  const { t } = useWords();
  const { short, date } = useTravellerWords();
  return (
    <section className="panel traveller-part" aria-labelledby="companions">
      <h2 id="companions">{t('traveller.companions')}</h2>
      {companions.length === 0 && <p className="dim">{t('traveller.noCompanions')}</p>}
      <ul className="traveller-facts">
        {companions.map(({ passenger, journeys, last, minor, sharesFamilyName }) => (
          <li key={passenger}>
            <a
              className="text-link fact-name"
              href={`/passengers/${passenger}`}
              title={t('traveller.openWhy')}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey) return;
                event.preventDefault();
                go(`/passengers/${passenger}`);
              }}
            >
              <code>{short(passenger)}</code>
            </a>
            <span>
              {t('traveller.together', { count: journeys })}
              <span className="dim"> · {t('traveller.lastOn', { day: date(last) })}</span>
            </span>
            <span className="dim">
              {[minor && t('traveller.minor'), minor === null && t('traveller.ageUnknown'), sharesFamilyName && t('traveller.family')].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What controls of the traveller found. */
export function Controls({ traveller: { controls } }: { traveller: Traveller }) {
  const { t, language } = useWords();
  const { date } = useTravellerWords();
  return (
    <section className="panel traveller-part" aria-labelledby="controls">
      <h2 id="controls">{t('traveller.controls')}</h2>
      {controls.length === 0 && <p className="dim">{t('traveller.noControls')}</p>}
      <ul className="traveller-facts">
        {controls.map(({ flight, hit, at, airport, positive, goods, protective }) => (
          <li key={`${flight}/${hit}`}>
            <span className="fact-name">{date(at)}</span>
            <span>
              {airport} <span className="dim">{sayFlight(flight)}</span>
            </span>
            <span className={positive ? 'chip state positive' : 'chip state'}>{t(positive ? 'outcome.Positive' : 'outcome.Negative')}</span>
            {(goods.length > 0 || protective) && (
              <span className="dim fact-more">
                {[goods.map((commodity) => t(`commodity.${commodity}`).toLocaleLowerCase(language)).join(', '), protective && t('traveller.protected')].filter(Boolean).join(' · ')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
