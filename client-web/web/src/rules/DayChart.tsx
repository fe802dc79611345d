import type { BackTestResult } from '../api/model';
import { formatDay } from '../i18n/format';
import { useWords } from '../i18n/useWords';
import { useSize } from '../parts/useSize';
import { axisSteps, grouped } from './charts';
import { useRuleWords } from './useRuleWords';

type Day = BackTestResult['days'][number];

const height = 170;
const foot = 20;
const left = 38;
const barsAtMost = 92;

/** Hits by day of departure, the positive ones apart; the table beneath says the same. */
export function DayChart({ days }: { days: readonly Day[] }) {
  const { t } = useWords();
  const { number, date } = useRuleWords();
  return (
    <section className="panel traveller-part">
      <h2>{t('rules.test.days')}</h2>
      <ul className="push-legend dim">
        <li>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <rect className="bar-hits" x="1" y="1" width="10" height="10" />
          </svg>
          {t('rules.test.figure.hits')}
        </li>
        <li>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <rect className="bar-positive" x="1" y="1" width="10" height="10" />
          </svg>
          {t('rules.test.figure.positives')}
        </li>
      </ul>
      <Bars days={days} />
      <details>
        <summary>{t('rules.test.asTable')}</summary>
        <div className="table-scroll" role="region" aria-label={t('rules.test.days')} tabIndex={0}>
          <table className="lists-table">
            <thead>
              <tr>
                <th scope="col">{t('rules.test.day')}</th>
                <th scope="col" className="number">{t('rules.test.figure.judged')}</th>
                <th scope="col" className="number">{t('rules.test.figure.hits')}</th>
                {['0–8', '8–16', '16–24'].map((shift) => (
                  <th key={shift} scope="col" className="number">
                    {t('rules.test.shift', { hours: shift })}
                  </th>
                ))}
                <th scope="col" className="number">{t('rules.test.figure.positives')}</th>
              </tr>
            </thead>
            <tbody>
              {days.map((day) => (
                <tr key={day.day}>
                  <th scope="row">{date(day.day)}</th>
                  <td className="number">{number(day.judged)}</td>
                  <td className="number">{number(day.hits)}</td>
                  {[0, 1, 2].map((shift) => (
                    <td key={shift} className="number">
                      {number(day.shifts[shift] ?? 0)}
                    </td>
                  ))}
                  <td className="number">{number(day.positives)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

const sum = (days: readonly Day[], of: (day: Day) => number) => days.reduce((total, day) => total + of(day), 0);

function Bars({ days }: { days: readonly Day[] }) {
  const { t, language } = useWords();
  const { number, date } = useRuleWords();
  const [frame, { width }] = useSize();
  const bars = grouped(days, barsAtMost);
  const steps = axisSteps(Math.max(0, ...bars.map((group) => sum(group, (day) => day.hits))));
  const top = steps.at(-1) ?? 1;
  const y = (value: number) => height - foot - (value / top) * (height - foot - 8);
  const room = (width - left) / Math.max(1, bars.length);
  const labelEvery = Math.ceil(56 / Math.max(1, room));
  return (
    <div ref={frame} className="chart">
      {width > 0 && (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {steps.map((value) => (
            <g key={value}>
              <path className="tick" d={`M${left} ${y(value)}H${width}`} />
              <text className="tick-text" x={left - 6} y={y(value) + 4} textAnchor="end">
                {number(value)}
              </text>
            </g>
          ))}
          {bars.map((group, index) => {
            const [hits, positives] = [sum(group, (day) => day.hits), sum(group, (day) => day.positives)];
            const x = left + index * room + Math.min(2, room * 0.12);
            const broad = Math.max(1, room - Math.min(4, room * 0.24));
            const first = group[0]?.day ?? '';
            return (
              <g key={first}>
                <title>{`${date(first)}${group.length > 1 ? ` – ${date(group.at(-1)?.day ?? first)}` : ''}: ${number(hits)} ${t('rules.test.figure.hits')}, ${number(positives)} ${t('rules.test.figure.positives')}`}</title>
                <rect className="bar-hits" x={x} y={y(hits)} width={broad} height={y(0) - y(hits)} />
                <rect className="bar-positive" x={x} y={y(positives)} width={broad} height={y(0) - y(positives)} />
                {index % labelEvery === 0 && (
                  <text className="tick-text" x={x} y={height - 5}>
                    {formatDay(language, Date.parse(first))}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}
