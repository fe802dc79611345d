import i18next from 'i18next';
import { useWords } from '../i18n/useWords';
import type { Fault } from './typedList';

/** Says a fault in the reader's language; in the server's own words where it has no name for it. */
export function useFaultText(): (fault: Fault) => string {
  const { t } = useWords();
  return (fault) => {
    const column = fault.column && i18next.exists(`desk.column.${fault.column}`) ? t(`desk.column.${fault.column}`) : (fault.column ?? '');
    if (fault.detail && i18next.exists(`desk.fault.${fault.detail}`)) return t(`desk.fault.${fault.detail}`, { column });
    if (i18next.exists(`desk.code.${fault.code}`)) return t(`desk.code.${fault.code}`, { column });
    return fault.text;
  };
}
