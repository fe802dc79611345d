import { useMemo } from 'react';
import type { PersonField } from '../api/model';
import { formatDay, formatUtc } from '../i18n/format';
import { useWords } from '../i18n/useWords';

/** How matters of a flight are said in the reader's language. */
export function useFlightWords() {
  const { t, language } = useWords();
  return useMemo(
    () => ({
      /** Day, hour and minute of a moment, UTC. */
      moment: (text: string) => {
        const at = Date.parse(text);
        return `${formatDay(language, at)} ${formatUtc(at)}`;
      },
      field: (field: PersonField) => t(`personField.${field}`),
      /** Names of fields in one line; beyond two, how many more there are. */
      fields: (fields: readonly PersonField[]) => {
        const shown = fields.slice(0, 2).map((field) => t(`personField.${field}`));
        return fields.length > 2 ? `${shown.join(', ')} +${fields.length - 2}` : shown.join(', ');
      },
      /** A kind of finding in plain words; its code where there are none. */
      finding: (code: string) => t(`finding.${code}`, { defaultValue: code }),
      findingWhy: (code: string) => t(`findingWhy.${code}`, { defaultValue: '' }),
    }),
    [t, language],
  );
}
