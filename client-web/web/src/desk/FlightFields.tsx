import { useWords } from '../i18n/useWords';
import { setFlightField, useFlightHead } from './flightHead';
import { typedTime } from './typedDate';
import type { FlightHead } from './typedList';

const fields: readonly { name: keyof FlightHead; longest?: number }[] = [
  { name: 'carrier', longest: 3 },
  { name: 'number', longest: 5 },
  { name: 'from', longest: 4 },
  { name: 'to', longest: 4 },
  { name: 'departure' },
  { name: 'arrival' },
];

/** The flight that a list is of. */
export function FlightFields({ isOptional }: { isOptional: boolean }) {
  const { t } = useWords();
  const flight = useFlightHead();
  return (
    <fieldset className="desk-flight panel">
      <legend className="visually-hidden">{t('desk.flight')}</legend>
      {fields.map(({ name, longest }) => {
        const isNeeded = !isOptional && name !== 'arrival';
        return (
          <label key={name} className={`field flight-${name}`}>
            <span>{t(`desk.head.${name}`)}</span>
            <input
              id={`flight-${name}`}
              maxLength={longest ?? 24}
              placeholder={longest ? undefined : '2026-11-23 14:30'}
              required={isNeeded}
              aria-invalid={!longest && flight[name] !== '' && !typedTime(flight[name]) ? true : undefined}
              autoComplete="off"
              spellCheck={false}
              value={flight[name]}
              onChange={(event) => setFlightField(name, event.target.value)}
            />
          </label>
        );
      })}
    </fieldset>
  );
}
