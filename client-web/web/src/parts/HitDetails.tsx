import type { BoardRow } from '../api/model';
import { useFieldNow } from '../board/fieldClock';
import { dueOf } from '../board/queueOrder';
import { changeOfHit } from '../flight/changes';
import { countdown, formatUtc } from '../i18n/format';
import { headlineOf } from '../i18n/phrase';
import { useWords } from '../i18n/useWords';
import { selectRow } from '../pages/selection';
import { useWorkplace } from '../pages/workplace';
import { ChangeChips } from './flight/ChangeChips';
import type { Back } from './flight/BackLink';
import { PersonOnFlight } from './PersonOnFlight';
import { dueWord, stateKey } from './QueueRow';
import { Reasons } from './Reasons';
import { SeverityShape } from './Shape';

interface Props {
  row: BoardRow;
  /** The rows of which this is one. */
  queue: readonly BoardRow[];
  /** Where the flight's page leads back to. */
  back: Back;
  /** Airport whose departures count until they leave; empty for none. */
  unit?: string;
}

/** A hit: its flight, the reasons on both sides, who it is about, and the other hits of the flight. */
export function HitDetails({ row, queue, back, unit = '' }: Props) {
  const { t, say, age } = useWords();
  const { backend, clock, session } = useWorkplace();
  const now = useFieldNow(clock, 60_000);
  const { hit } = row;
  const { headline } = headlineOf(hit);
  const others = queue.filter((each) => each.flight === row.flight && each.id !== row.id);
  const threat = hit.headline.args.threat;
  return (
    <>
      <FlightHead row={row} now={now} unit={unit} />
      <div className="side-scroll" tabIndex={0} role="region" aria-label={say(headline)}>
        <h2 className="side-title">
          <SeverityShape severity={hit.severity} label={t(`severity.${hit.severity}`)} />
          {say(headline)}
        </h2>
        <p className="side-facts dim">
          <span className="chip state">{t(stateKey(hit))}</span>
          <ChangeChips change={changeOfHit(hit)} />
          {hit.place && <span>{t('queue.seat', { place: hit.place })}</span>}
          <span>{hit.owner ? t('panel.owner', { owner: hit.owner }) : t('panel.nobody')}</span>
          <span>{t('panel.raised', { age: age(now - Date.parse(hit.raisedAt)) })}</span>
        </p>
        {hit.because && <p className="look-for">{say(hit.because)}</p>}
        {hit.protective && <p className="protective">{t('panel.protective')}</p>}
        {threat && threat !== 'Unspecified' && <p className="look-for">{t('panel.lookFor', { threat: t(`threat.${threat}`, { defaultValue: threat }) })}</p>}
        {hit.outcome && <p className="look-for">{t('panel.closedAs', { kind: t(`outcome.${hit.outcome.kind}`).toLocaleLowerCase() })}</p>}
        <Reasons key={row.id} reasons={hit.reasons} counts={() => backend.passengers.links(row.flight, hit.person)} />
        {session.role !== 'SystemAdministrator' && <PersonOnFlight row={row} back={back} />}
        {others.length > 0 && (
          <section className="others">
            <h3>{t('panel.others')}</h3>
            <ul className="plain">
              {others.map((other) => (
                <li key={other.id}>
                  <SeverityShape severity={other.hit.severity} label={t(`severity.${other.hit.severity}`)} />
                  <button className="link" onClick={() => selectRow(other.id)}>
                    {say(headlineOf(other.hit).headline)}
                  </button>
                  <span className="dim">{other.hit.place}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}

function FlightHead({ row, now, unit }: { row: BoardRow; now: number; unit: string }) {
  const { t } = useWords();
  const departure = Date.parse(row.departure);
  const arrival = Date.parse(row.arrival);
  const due = dueOf(row, now, unit);
  const left = countdown(due.at, now);
  const word = dueWord(due, left);
  const share = Math.min(1, Math.max(0, (now - departure) / Math.max(1, arrival - departure)));
  return (
    <header className={`side-head severity-${row.hit.severity}`}>
      <p className="side-flight">
        <strong>
          {row.carrier} {row.number}
        </strong>
        <span className="dim">
          {row.from} → {row.to}
        </span>
      </p>
      <p className="side-left">
        <span className="countdown">{left.text}</span> <span className="dim">{t(word === 'toLand' ? 'panel.toLand' : `queue.${word}`)}</span>
      </p>
      <div className="course">
        <span>
          {t(departure <= now ? 'panel.departed' : 'panel.departs')} <time dateTime={row.departure}>{formatUtc(departure)}</time>
        </span>
        <span className="course-line" aria-hidden="true" style={{ '--share': share }} />
        <span>
          {t(arrival <= now ? 'panel.landed' : 'panel.lands')} <time dateTime={row.arrival}>{formatUtc(arrival)}</time>
        </span>
      </div>
    </header>
  );
}
