import { useMemo } from 'react';
import { formatDate, formatNumber, formatUtc } from '../i18n/format';
import { useWords } from '../i18n/useWords';

const keyShown = 8;

/** How matters of a traveller's record are said in the reader's language. */
export function useTravellerWords() {
  const { language } = useWords();
  return useMemo(
    () => ({
      date: (text: string) => formatDate(language, Date.parse(text)),
      moment: (text: string) => `${formatDate(language, Date.parse(text))} ${formatUtc(Date.parse(text))}`,
      number: (value: number) => formatNumber(language, value, 0),
      /** The beginning of a keyed hash, by which two of them are told apart on a page. */
      short: (key: string) => key.slice(0, keyShown),
    }),
    [language],
  );
}
