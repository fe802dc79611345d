import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phrase } from '../api/model';
import { formatAge } from './format';
import { sayPhrase } from './phrase';

/** The reader's language: texts, the server's phrases, and ages. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  return useMemo(
    () => ({
      t,
      language,
      say: (phrase: Phrase) => sayPhrase(t, language, phrase),
      age: (milliseconds: number) => formatAge(t, milliseconds),
    }),
    [t, language],
  );
}

export type Words = ReturnType<typeof useWords>;
