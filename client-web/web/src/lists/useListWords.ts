import { useMemo } from 'react';
import type { Lookout, LookoutProposal } from '../api/model';
import { formatDay, formatNumber, formatUtc } from '../i18n/format';
import { useWords } from '../i18n/useWords';

/** What is said of lists in the reader's language. */
export function useListWords() {
  const { t, language } = useWords();
  return useMemo(() => {
    const number = (value: number) => formatNumber(language, value, 0);
    return {
      number,
      moment: (at: string) => `${formatDay(language, Date.parse(at))} ${formatUtc(Date.parse(at))}`,
      /** What became of a change. */
      proposal: (proposal: LookoutProposal) =>
        t(`lists.status.${proposal.status}`, {
          added: number(proposal.difference.added),
          changed: number(proposal.difference.changed),
          removed: number(proposal.difference.removed),
        }),
      /** Whom or what an entry is about, in one line. */
      entry: (entry: Lookout) =>
        [
          [entry.surname, entry.given].filter(Boolean).join(', '),
          entry.birth ?? entry.birthYear ?? '',
          [entry.documentNumber, entry.documentIssuer].filter(Boolean).join(' '),
        ]
          .filter(Boolean)
          .join(' · '),
    };
  }, [t, language]);
}
