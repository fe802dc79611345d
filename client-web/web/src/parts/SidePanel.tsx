import { useEffect, useRef } from 'react';
import type { BoardRow, HitReason } from '../api/model';
import { useFieldNow } from '../board/fieldClock';
import { changeOfHit } from '../flight/changes';
import { countdown, formatUtc } from '../i18n/format';
import { headlineOf } from '../i18n/phrase';
import { useWords } from '../i18n/useWords';
import { useBoard, useSurroundings } from '../pages/boardContext';
import { selectRow } from '../pages/selection';
import { Acts } from './Acts';
import { ChangeChips } from './flight/ChangeChips';
import { PersonOnFlight } from './PersonOnFlight';
import { stateKey } from './QueueRow';
import { SeverityShape } from './Shape';

/** The hit that was opened, beside the queue: its flight, the reasons on both sides, and what can be done. */
export function SidePanel({ id }: { id: string }) {
  const { t } = useWords();
  const row = useBoard((board) => board.queue.find((each) => each.id === id));
  // A row that leaves the board stays readable until the panel is closed.
  const last = useRef(row);
  useEffect(() => {
    if (row) last.current = row;
  }, [row]);
  const shown = row ?? last.current;
  return (
    <aside className="panel side" aria-label={t('panel.label')}>
      <button className="button quiet small side-close" aria-label={t('panel.close')} title={`${t('panel.close')} (Esc)`} onClick={() => selectRow(null)}>
        ×
      </button>
      {!row && <p className="filter-note">{t('panel.gone')}</p>}
      {shown && <HitDetails row={shown} gone={!row} />}
    </aside>
  );
}

function HitDetails({ row, gone }: { row: BoardRow; gone: boolean }) {
  const { t, say, age } = useWords();
  const { clock, session } = useSurroundings();
  const queue = useBoard((board) => board.queue);
  const now = useFieldNow(clock, 60_000);
  const { hit } = row;
  const { headline } = headlineOf(hit);
  const others = queue.filter((each) => each.flight === row.flight && each.id !== row.id);
  const threat = hit.headline.args.threat;
  return (
    <>
      <FlightHead row={row} now={now} />
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
        <Reasons reasons={hit.reasons} />
        {session.role !== 'SystemAdministrator' && <PersonOnFlight row={row} />}
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
      {!gone && <Acts row={row} />}
    </>
  );
}

function FlightHead({ row, now }: { row: BoardRow; now: number }) {
  const { t } = useWords();
  const departure = Date.parse(row.departure);
  const arrival = Date.parse(row.arrival);
  const left = countdown(arrival, now);
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
        <span className="countdown">{left.text}</span> <span className="dim">{t(left.kind === 'left' ? 'panel.toLand' : 'queue.landed')}</span>
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

function Reasons({ reasons }: { reasons: readonly HitReason[] }) {
  const { t } = useWords();
  return (
    <div className="reasons">
      <Side side="for" label={t('panel.for')} reasons={reasons.filter(({ side }) => side === 'For')} none={t('panel.noFor')} />
      <Side side="against" label={t('panel.against')} reasons={reasons.filter(({ side }) => side === 'Against')} none={t('panel.noAgainst')} />
      <Side side="not-seen" label={t('panel.notSeen')} reasons={reasons.filter(({ side }) => side === 'NotSeen')} />
    </div>
  );
}

function Side({ side, label, reasons, none }: { side: string; label: string; reasons: readonly HitReason[]; none?: string }) {
  const { say } = useWords();
  if (reasons.length === 0 && !none) return null;
  return (
    <section className={`reason-side ${side}`}>
      <h3>{label}</h3>
      <ul className="plain">
        {reasons.map((reason, index) => (
          <li key={index}>
            <span>{say(reason.text)}</span>
            <span className="codes dim">{reason.source}</span>
          </li>
        ))}
        {reasons.length === 0 && <li className="dim">{none}</li>}
      </ul>
    </section>
  );
}
