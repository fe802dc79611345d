import { useMemo } from 'react';
import { formatNumber } from '../i18n/format';
import { useWords } from '../i18n/useWords';

/** How figures of carriers are said in the reader's language. */
export function useCarrierWords() {
  const { t, language, age } = useWords();
  return useMemo(
    () => ({
      number: (value: number) => formatNumber(language, value, 0),
      /** A share as per cent; what is not whole is never rounded up to 100. */
      percent: (share: number | null) => (share === null ? '–' : t('carriers.percent', { n: formatNumber(language, Math.floor(share * 1000) / 10) })),
      /** A push of the schedule, such as "PNR push 24 h before departure". */
      push: (source: string, minutesBefore: number) => {
        const name = t(`carriers.source.${source}`, { defaultValue: source });
        if (minutesBefore === 0) return t('carriers.push.departure', { source: name });
        return minutesBefore < 60
          ? t('carriers.push.minutes', { source: name, n: minutesBefore })
          : t('carriers.push.hours', { source: name, n: minutesBefore / 60 });
      },
      duration: (minutes: number) => age(minutes * 60_000),
      fields: (keys: string) =>
        new Intl.ListFormat(language).format(
          keys
            .split(',')
            .filter((key) => key !== '')
            .map((key) => t(`field.${key}`, { defaultValue: key })),
        ),
    }),
    [t, language, age],
  );
}
