import { useMemo } from 'react';
import type { RuleSummary } from '../api/model';
import { formatDate, formatNumber, formatUtc } from '../i18n/format';
import { useWords } from '../i18n/useWords';

/** How matters of rules are said in the reader's language. Words that the page has no text for are shown as rule files have them. */
export function useRuleWords() {
  const { t, language } = useWords();
  return useMemo(() => {
    const number = (value: number, digits = 0) => formatNumber(language, value, digits);
    return {
      number,
      percent: (share: number, digits = 1) => t('carriers.percent', { n: number(share * 100, digits) }),
      date: (text: string) => formatDate(language, Date.parse(text)),
      moment: (text: string) => `${formatDate(language, Date.parse(text))} ${formatUtc(Date.parse(text))}`,
      threat: (word: string) => (word === '' || word === 'Unspecified' ? '' : t(`threat.${word}`, { defaultValue: word })),
      level: (word: string) => (word === '' ? '' : t(`rules.level.${word}`, { defaultValue: word })),
      family: (word: string) => (word === '' ? '' : t(`rules.family.${word}`, { defaultValue: word })),
      /** A word of a rule file under the key of its entry. */
      word: (entry: string, word: string) => (entry === 'threat' ? t(`threat.${word}`, { defaultValue: word }) : t(`rules.${entry}.${word}`, { defaultValue: word })),
      fact: (key: string) => t(`field.${key}`, { defaultValue: key }),
      name: ({ names, id }: Pick<RuleSummary, 'names' | 'id'>) => names[language] ?? names.en ?? t('rules.unnamed', { id }),
    };
  }, [t, language]);
}
