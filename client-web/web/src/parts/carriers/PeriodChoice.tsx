import { periods, setPeriod, usePeriod } from '../../carriers/usePeriod';
import { useWords } from '../../i18n/useWords';

/** The window: 7, 30 or 90 days. */
export function PeriodChoice() {
  const { t } = useWords();
  const days = usePeriod();
  return (
    <div className="segments period" role="group" aria-label={t('carriers.period')}>
      {periods.map((period) => (
        <button key={period} aria-pressed={period === days} onClick={() => setPeriod(period)}>
          {t('carriers.days', { count: period })}
        </button>
      ))}
    </div>
  );
}
