import { useState } from 'react';
import type { CarrierFlight, CarrierScorecard, FlightPush } from '../../api/model';
import { axis, minutesBefore, positionOf } from '../../carriers/timeline';
import { useCarrierWords } from '../../carriers/useCarrierWords';
import { formatDay, formatUtc } from '../../i18n/format';
import { useWords } from '../../i18n/useWords';

const shownAtFirst = 12;
const width = 480;
const height = 26;
const x = (minutes: number) => 10 + positionOf(minutes) * (width - 20);

/** The flights of the last week: when lists were due, and when they came. */
export function FlightTimelines({ card }: { card: CarrierScorecard }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const flights = all ? card.recent : card.recent.slice(0, shownAtFirst);
  const counted = new Set(card.pushes.filter(({ counts }) => counts).map(({ source }) => source));
  return (
    <section className="panel" aria-labelledby="flights">
      <h2 id="flights">{t('carriers.flights')}</h2>
      {card.recent.length === 0 && <p className="dim">{t('carriers.noFlights')}</p>}
      {card.recent.length > 0 && (
        <>
          <Legend />
          <div className="table-scroll" role="region" aria-labelledby="flights" tabIndex={0}>
            <table className="carriers-table flights-table">
              <thead>
                <tr>
                  <th scope="col">{t('carriers.flight')}</th>
                  <th scope="col" className="number">{t('carriers.column.people')}</th>
                  <th scope="col" className="axis-head">
                    <span className="visually-hidden">{t('carriers.pushes')}</span>
                    <Axis />
                  </th>
                </tr>
              </thead>
              <tbody>
                {flights.map((flight) => (
                  <Row key={flight.report.flight} flight={flight} pushes={flight.pushes.filter(({ source }) => counted.has(source))} />
                ))}
              </tbody>
            </table>
          </div>
          {flights.length < card.recent.length && (
            <button className="button small" onClick={() => setAll(true)}>
              {t('carriers.moreFlights', { n: card.recent.length - flights.length })}
            </button>
          )}
        </>
      )}
    </section>
  );
}

function Legend() {
  const { t, language } = useWords();
  return (
    <ul className="push-legend dim">
      {(['OnTime', 'Late', 'Missing'] as const).map((state) => (
        <li key={state}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <Mark state={state} cx={6} cy={6} />
          </svg>
          {t('carriers.legend.due', { state: t(`carriers.state.${state}`).toLocaleLowerCase(language) })}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path className="received" d="M6 1v10" />
        </svg>
        {t('carriers.legend.received')}
      </li>
    </ul>
  );
}

function Axis() {
  const { t } = useWords();
  return (
    <svg className="axis" viewBox={`0 0 ${width} 14`} width={width} height="14" aria-hidden="true">
      {axis.map((minutes) => (
        <text key={minutes} x={x(minutes)} y="11" textAnchor={minutes === axis[0] ? 'start' : 'middle'}>
          {minutes === 0 ? t('carriers.axis.departure') : minutes < 60 ? t('carriers.axis.minutes', { n: minutes }) : t('carriers.axis.hours', { n: minutes / 60 })}
        </text>
      ))}
    </svg>
  );
}

function Row({ flight: { report }, pushes }: { flight: CarrierFlight; pushes: readonly FlightPush[] }) {
  const { language } = useWords();
  const { number } = useCarrierWords();
  const departure = Date.parse(report.departure);
  return (
    <tr>
      <th scope="row">
        <span className="flight-name">{report.flight.split('-')[0]}</span>{' '}
        <span className="dim">
          <span className="whole">
            {report.from}–{report.to} ·
          </span>{' '}
          <span className="whole">
            {formatDay(language, departure)} {formatUtc(departure)}
          </span>
        </span>
      </th>
      <td className="number">{number(report.people)}</td>
      <td>
        <span className="visually-hidden">
          <Spoken pushes={pushes} />
        </span>
        <svg className="push-line" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
          <path className="line" d={`M10 13H${width - 10}`} />
          <path className="departure" d={`M${x(0)} 2V24`} />
          {pushes.map((push) => (
            <Mark key={`${push.source}${push.minutesBefore}`} state={push.state} cx={x(push.minutesBefore)} cy={7} />
          ))}
          {report.lists.map((list) => (
            <path key={list.id} className="received" d={`M${x(minutesBefore(report.departure, list.receivedAt)).toFixed(1)} 14v10`} />
          ))}
        </svg>
      </td>
    </tr>
  );
}

function Mark({ state, cx, cy }: { state: FlightPush['state']; cx: number; cy: number }) {
  if (state === 'OnTime') return <circle className="push-on-time" cx={cx} cy={cy} r="4" />;
  if (state === 'Late') return <path className="push-late" d={`M${cx} ${cy - 5}l5 5-5 5-5-5z`} />;
  return <circle className="push-missing" cx={cx} cy={cy} r="4" />;
}

function Spoken({ pushes }: { pushes: readonly FlightPush[] }) {
  const { t } = useWords();
  const { push, duration } = useCarrierWords();
  return pushes
    .map(({ source, minutesBefore: due, state, lateMinutes }) =>
      state === 'Late'
        ? t('carriers.spokenLate', { push: push(source, due), late: duration(lateMinutes) })
        : t('carriers.spoken', { push: push(source, due), state: t(`carriers.state.${state}`) }),
    )
    .join('; ');
}
