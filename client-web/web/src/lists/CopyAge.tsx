import { useWords } from '../i18n/useWords';

/** How old a list is that is a copy; nothing for a list of its own. */
export function CopyAge({ hours, oldAfter }: { hours: number | null; oldAfter: number }) {
  const { t } = useWords();
  if (hours === null) return null;
  const isOld = oldAfter > 0 && hours >= oldAfter;
  return <span className={isOld ? 'chip asked' : 'chip'}>{t(isOld ? 'lists.copyOld' : 'lists.copy', { n: hours })}</span>;
}
