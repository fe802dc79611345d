import { useFieldNow, usePulse } from '../board/fieldClock';
import { formatLocal, formatNumber, formatUtcSeconds } from '../i18n/format';
import { useWords } from '../i18n/useWords';
import { useWorkplace } from '../pages/workplace';

/** The time in the field, UTC and where the reader is. */
export function Clock() {
  const { t, language } = useWords();
  const { clock } = useWorkplace();
  const now = useFieldNow(clock, 1000);
  const speed = usePulse(() => clock.speed);
  return (
    <div className="clock">
      {speed !== 1 && (
        <span className="chip speed" title={t('bar.speedWhy', { speed: formatNumber(language, speed) })}>
          {t('bar.speed', { speed: formatNumber(language, speed) })}
        </span>
      )}
      <time className="utc" dateTime={new Date(now).toISOString()}>
        {formatUtcSeconds(now)}
      </time>
      <span className="dim zone">
        <span>{t('bar.utc')}</span>
        <span>{t('bar.local', { time: formatLocal(now) })}</span>
      </span>
    </div>
  );
}
