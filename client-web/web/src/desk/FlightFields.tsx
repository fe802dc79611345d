import { useWords } from '../i18n/useWords';
import { setFlightField, useFlightHead } from './flightHead';
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
              type={longest ? 'text' : 'datetime-local'}
              maxLength={longest}
              required={isNeeded}
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
