import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { MarkedRow, Severity } from '../api/model';
import { useFieldNow } from '../board/fieldClock';
import { isFiltering, showsRow } from '../board/filter';
import { isBelow, isOpen, isWaiting, partOf, rank, type Part } from '../board/queueOrder';
import { headlineOf } from '../i18n/phrase';
import { useWords } from '../i18n/useWords';
import { clearFilter, setMine, setSeverities, useFilter, useSelectedRow } from '../pages/selection';
import { useWorkplace } from '../pages/workplace';
import { touches } from './acts';
import { QueueRow } from './QueueRow';
import { SeverityShape } from './Shape';
import { useClaim } from './useClaim';
import { useArranged, useBusyList } from './useHeldList';

const pageLength = 120;
const severities: readonly Severity[] = ['Act', 'Look', 'Ordinary'];

interface Props {
  queue: readonly MarkedRow[];
  head: ReactNode;
  /** What stands between the head and the rows. */
  note?: ReactNode;
  paused: boolean;
  onPause: (paused: boolean) => void;
  /** Nothing moves meanwhile, without a word of it. */
  held?: boolean;
  /** Something was done to a row. */
  onActed?: () => void;
  /** Airport whose departures count until they leave; empty for none. */
  unit?: string;
}

/** Hits to be worked on, ranked; nothing moves under who reads or points. */
export function Queue({ queue, head, note, paused, onPause, held = false, onActed, unit = '' }: Props) {
  const { t, say } = useWords();
  const { clock, session } = useWorkplace();
  const now = useFieldNow(clock, 60_000);
  const filter = useFilter(session.label);
  const selected = useSelectedRow();
  const list = useRef<HTMLOListElement>(null);
  const { busy, handlers } = useBusyList();
  const [release, setRelease] = useState(0);
  const [length, setLength] = useState(pageLength);
  const { claim, said, forget } = useClaim(onActed);

  const shown = useMemo(
    () => queue.filter((row) => showsRow(filter, row, () => [say(headlineOf(row.hit).headline), ...row.hit.reasons.map((reason) => say(reason.text))].join(' '))),
    [queue, filter, say],
  );
  const ranked = useMemo(() => rank(shown, now, unit), [shown, now, unit]);
  const part = useCallback((row: MarkedRow) => partOf(row, now, unit), [now, unit]);
  const arranged = useArranged(ranked, part, busy || paused || held, JSON.stringify(filter), release);
  const waiting = queue.filter(isWaiting).length;
  const hidden = queue.length - shown.length;
  const firstOf = (wanted: Part) => arranged.shown.findIndex((each) => each.part === wanted);
  const below = queue.filter(isBelow).length;
  const line = firstOf('below');
  const headings = new Map([
    [firstOf('inHand'), t('queue.inHand')],
    [firstOf('over'), t('queue.closed')],
    [line, t('worklist.below', { count: below })],
  ]);

  const showNew = () => {
    setRelease((count) => count + 1);
    list.current?.scrollTo({ top: 0 });
  };

  return (
    <>
      <header className="panel-head">
        {head}
        <p className="dim clip">
          {t('queue.waiting', { count: waiting })}
        </p>
        {arranged.held > 0 && (
          <button className="button small new-rows" data-show-new title={t('queue.showNew')} onClick={showNew}>
            {t('queue.new', { count: arranged.held })}
          </button>
        )}
        {paused && (
          <button className="button small" onClick={() => onPause(false)}>
            {t('queue.paused')} · {t('queue.resume')}
          </button>
        )}
        <div className="segments" role="group" aria-label={t('queue.severities')}>
          {severities.map((severity) => {
            const count = queue.filter((row) => row.hit.severity === severity && isOpen(row)).length;
            const chosen = filter.severities.includes(severity);
            return (
              <button
                key={severity}
                aria-pressed={chosen}
                aria-label={`${t(`severity.${severity}`)}: ${count}`}
                title={t(`severity.${severity}`)}
                onClick={() => setSeverities(chosen ? filter.severities.filter((each) => each !== severity) : [...filter.severities, severity])}
              >
                <SeverityShape severity={severity} /> {count}
              </button>
            );
          })}
          {session.mayDecide && (
            <button aria-pressed={filter.owner !== ''} onClick={() => setMine(filter.owner === '')}>
              {t('queue.mine')}
            </button>
          )}
        </div>
      </header>
      {note}
      {isFiltering(filter) && (
        <p className="filter-note" role="status">
          <span>{t('queue.hidden', { count: hidden })}</span>
          <button className="button small" onClick={clearFilter}>
            {t('queue.showAll')}
          </button>
        </p>
      )}
      {said && (
        <p className="filter-note error" role="alert">
          <span>{said}</span>
          <button className="button small" onClick={forget} aria-label={t('panel.close')}>
            ×
          </button>
        </p>
      )}
      {arranged.shown.length === 0 ? (
        <p className="empty">
          <strong>{t(isFiltering(filter) ? 'queue.noMatch' : 'queue.none')}</strong>
          {!isFiltering(filter) && <span>{t('queue.noneLead')}</span>}
        </p>
      ) : (
        <ol className="queue" ref={list} {...handlers}>
          {arranged.shown.slice(0, length).map(({ row, gone }, index) => (
            <QueueRow
              key={row.id}
              row={row}
              gone={gone}
              now={now}
              unit={unit}
              selected={row.id === selected}
              heading={headings.get(index)}
              isLine={index === line}
              onClaim={session.mayDecide && touches(row, session.airport) ? claim : undefined}
            />
          ))}
          {arranged.shown.length > length && (
            <li className="more">
              <button className="button small" onClick={() => setLength(length + pageLength)}>
                {t('queue.more', { count: Math.min(pageLength, arranged.shown.length - length) })}
              </button>
            </li>
          )}
        </ol>
      )}
    </>
  );
}
