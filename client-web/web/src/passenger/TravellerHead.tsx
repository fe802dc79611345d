import type { Traveller } from '../api/model';
import { useWords } from '../i18n/useWords';
import { journeyState } from './journeys';
import { useTravellerWords } from './useTravellerWords';

/** Which record it is, how much it knows, and under what conditions it is read. */
export function TravellerHead({ traveller, now }: { traveller: Traveller; now: number }) {
  const { t } = useWords();
  const { short, date } = useTravellerWords();
  const made = traveller.journeys.filter((each) => journeyState(each, now) === 'made');
  const first = made.at(-1);
  const positive = traveller.controls.filter((control) => control.positive).length;
  const records = traveller.records.filter((record) => record.same).length;
  return (
    <header className="panel flight-head">
      <h1>
        {t('traveller.title')} <code title={traveller.key}>{short(traveller.key)}</code>
      </h1>
      <p className="flight-route">
        {t('traveller.journeys', { count: made.length })}
        {first && <span className="dim">{t('traveller.since', { day: date(first.journey.departure) })}</span>}
        {records > 1 && <span className="dim">{t('traveller.records', { count: records })}</span>}
        {traveller.controls.length > 0 && <span className="dim">{t('traveller.controlled', { count: traveller.controls.length, positive })}</span>}
      </p>
      <p className="flight-terms dim">
        <span>{t('traveller.noName')}</span>
        <span>{t('flight.looked')}</span>
      </p>
    </header>
  );
}
