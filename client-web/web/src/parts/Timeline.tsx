import type { BoardHour } from '../api/model';
import { useFieldNow } from '../board/fieldClock';
import { formatDay, formatUtc } from '../i18n/format';
import { useWords } from '../i18n/useWords';
import { useBoard, useSurroundings } from '../pages/boardContext';

const hour = 3_600_000;
const hoursShown = 24;
const hoursPast = 15;

/** The 24 hours shown: mostly the past, and what is to come. An hour the board does not have is null, not zero. */
export function timelineHours(hours: readonly BoardHour[], now: number): readonly { start: number; data: BoardHour | null }[] {
  const byStart = new Map(hours.map((each) => [Date.parse(each.start), each]));
  const current = Math.floor(now / hour) * hour;
  // A board that is younger than that begins where it does.
  const oldest = hours[0] ? Date.parse(hours[0].start) : current;
  const first = Math.min(current, Math.max(current - hoursPast * hour, oldest));
  return Array.from({ length: hoursShown }, (_, index) => {
    const start = first + index * hour;
    return { start, data: byStart.get(start) ?? null };
  });
}

export function Timeline() {
  const { t, language } = useWords();
  const { clock } = useSurroundings();
  const hours = useBoard((board) => board.hours);
  const now = useFieldNow(clock, 60_000);
  const shown = timelineHours(hours, now);
  const most = Math.max(1, ...shown.map(({ data }) => data?.flights ?? 0));
  const line = (now - (shown[0]?.start ?? now)) / (hoursShown * hour);
  return (
    <section className="panel timeline" aria-label={t('timeline.label')} tabIndex={0}>
      <p className="timeline-legend dim" aria-hidden="true">
        <span>{t('timeline.flights')}</span>
        <span className="mark hits">
          <Ring /> {t('timeline.hits')}
        </span>
        <span className="mark finds">
          <Square /> {t('timeline.finds')}
        </span>
      </p>
      <div className="timeline-plot" aria-hidden="true">
        {shown.map(({ start, data }) => (
          <div
            key={start}
            className={start > now ? 'hour ahead' : 'hour'}
            title={data ? t('timeline.tip', { hour: formatUtc(start), flights: data.flights, hits: data.hits, finds: data.positive }) : undefined}
          >
            <span className="marks">
              {data && data.hits > 0 && (
                <span className="mark hits">
                  <Ring /> {data.hits}
                </span>
              )}
              {data && data.positive > 0 && (
                <span className="mark finds">
                  <Square /> {data.positive}
                </span>
              )}
            </span>
            <span className="bar-space">
              <span className="hour-bar" style={{ height: `${((data?.flights ?? 0) / most) * 100}%` }} />
            </span>
            <span className="hour-label">{new Date(start).getUTCHours() === 0 ? formatDay(language, start) : formatUtc(start).slice(0, 2)}</span>
          </div>
        ))}
        <span className="now-line" style={{ left: `${line * 100}%` }} />
      </div>
      <div className="visually-hidden">
        <table>
          <caption>{t('timeline.label')}</caption>
          <thead>
            <tr>
              <th>{t('timeline.hour')}</th>
              <th>{t('timeline.flightsShort')}</th>
              <th>{t('timeline.hitsShort')}</th>
              <th>{t('timeline.findsShort')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ start, data }) => (
              <tr key={start}>
                <th scope="row">{formatUtc(start)}</th>
                <td>{data?.flights ?? '–'}</td>
                <td>{data?.hits ?? '–'}</td>
                <td>{data?.positive ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const Ring = () => (
  <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
    <circle cx="5" cy="5" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.6" />
  </svg>
);

const Square = () => (
  <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
    <rect x="1" y="1" width="8" height="8" fill="currentColor" />
  </svg>
);
