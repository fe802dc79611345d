import type { SendResult } from '../api/desk';
import { useWords } from '../i18n/useWords';
import { useFaultText } from './faultText';

/** What became of the list: the receipt, or why it was not taken. */
export function Outcome({ result }: { result: SendResult | null }) {
  const { t } = useWords();
  const textOf = useFaultText();
  if (!result || typeof result === 'string') return <p role="status" className="desk-outcome" />;
  if ('refused' in result) {
    const finding = result.refused[0];
    return (
      <p role="status" className="desk-outcome error">
        {t(result.notYours ? 'desk.notYours' : 'desk.refused')} {!result.notYours && finding && textOf({ row: finding.segment, ...finding })}
      </p>
    );
  }
  const { receipt, duplicate, messages } = result.receipt;
  const people = messages.reduce((sum, message) => sum + message.people, 0);
  const flights = messages.flatMap((message) => message.flights).join(', ');
  return (
    <p role="status" className="desk-outcome">
      <strong>{t(duplicate ? 'desk.takenBefore' : 'desk.taken', { count: people })}</strong> {flights || t('desk.unassigned')}{' '}
      <span className="dim" title={receipt}>
        {t('desk.receipt', { receipt: receipt.slice(0, 12) })}
      </span>
    </p>
  );
}
