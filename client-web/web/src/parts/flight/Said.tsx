import { mask } from '../../flight/personText';
import { useWords } from '../../i18n/useWords';

/** A value of a person as it came; one that the reader's role may not see is shown as masked, never as missing. */
export function Said({ text }: { text: string }) {
  const { t } = useWords();
  if (!text.includes(mask)) return text;
  return (
    <span className="masked" title={t('flight.maskedValue')}>
      {text}
      <span className="visually-hidden"> ({t('flight.maskedValue')})</span>
    </span>
  );
}
