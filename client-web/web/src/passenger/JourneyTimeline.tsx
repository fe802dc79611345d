import type { Traveller } from '../api/model';
import { useWords } from '../i18n/useWords';
import { useSize } from '../parts/useSize';
import { selectJourney, useJourney } from './choice';
import { journeyState, lanes, monthsOf, scaleOf } from './journeys';
import { useTravellerWords } from './useTravellerWords';

const margin = 16;
const gap = 13;
const laneHeight = 13;
const controlsHeight = 22;
const axisHeight = 18;

/** Journeys and controls on a line of time. Tables beside it say the same in words. */
export function JourneyTimeline({ traveller, now }: { traveller: Traveller; now: number }) {
  const { t, language } = useWords();
  const { date } = useTravellerWords();
  const chosen = useJourney();
  const [frame, { width }] = useSize();
  const { journeys, controls } = traveller;
  const departures = journeys.map(({ journey }) => Date.parse(journey.departure));
  const moments = [...departures, ...controls.map(({ at }) => Date.parse(at)), now];
  const scale = scaleOf(moments, width, margin);
  const marks = lanes(departures.map(scale.x), gap);
  const tops = Math.max(1, ...marks.map(({ lane }) => lane + 1));
  const line = 8 + tops * laneHeight;
  const controlMarks = lanes(controls.map(({ at }) => scale.x(Date.parse(at))), gap);
  const height = line + controlsHeight + axisHeight;
  const month = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return (
    <section className="panel journey-line" aria-label={t('traveller.line')}>
      <ul className="push-legend dim">
        {(['made', 'toCome', 'notMade'] as const).map((state) => (
          <li key={state}>
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <circle className={`journey ${state}`} cx="6" cy="6" r="4" />
            </svg>
            {t(`traveller.state.${state}`)}
          </li>
        ))}
        {([true, false] as const).map((positive) => (
          <li key={String(positive)}>
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <rect className={positive ? 'control positive' : 'control'} x="2.5" y="2.5" width="7" height="7" />
            </svg>
            {t(positive ? 'traveller.positive' : 'traveller.negative')}
          </li>
        ))}
      </ul>
      <div ref={frame}>
        {width > 0 && (
          <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            {monthsOf(scale).map((at) => (
              <g key={at}>
                <path className="tick" d={`M${scale.x(at)} ${line - 3}v${controlsHeight + 3}`} />
                <text className="tick-text" x={scale.x(at)} y={height - 5} textAnchor={scale.x(at) < 40 ? 'start' : 'middle'}>
                  {month.format(at)}
                </text>
              </g>
            ))}
            <path className="axis-line" d={`M${margin} ${line}H${width - margin}`} />
            <path className="now-line" d={`M${scale.x(now)} 2V${line + controlsHeight}`} />
            {journeys.map((each, index) => {
              const mark = marks[index];
              const { flight, from, to, departure } = each.journey;
              const state = journeyState(each, now);
              return (
                mark && (
                  <g key={`${flight}${each.passenger}`} onClick={() => selectJourney(flight === chosen ? null : flight)}>
                    <title>{`${date(departure)} ${from} → ${to} · ${t(`traveller.state.${state}`)}`}</title>
                    <circle className="touch" cx={mark.x} cy={line - 7 - mark.lane * laneHeight} r="9" />
                    <circle className={`journey ${state}${flight === chosen ? ' chosen' : ''}`} cx={mark.x} cy={line - 7 - mark.lane * laneHeight} r="4" />
                  </g>
                )
              );
            })}
            {controls.map(({ flight, hit, at, airport, positive }, index) => {
              const mark = controlMarks[index];
              return (
                mark && (
                  <rect key={`${flight}${hit}`} className={positive ? 'control positive' : 'control'} x={mark.x - 3.5} y={line + 6} width="7" height="7">
                    <title>{`${date(at)} ${airport} · ${t(positive ? 'traveller.positive' : 'traveller.negative')}`}</title>
                  </rect>
                )
              );
            })}
          </svg>
        )}
      </div>
    </section>
  );
}
