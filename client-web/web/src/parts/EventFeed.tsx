import { useMemo } from 'react';
import { showsEvent } from '../board/filter';
import { formatUtc } from '../i18n/format';
import { useWords } from '../i18n/useWords';
import { useBoard, useSurroundings } from '../pages/boardContext';
import { selectRow, setAirport, useFilter } from '../pages/selection';
import { SeverityShape } from './Shape';

/** The newest events, newest first. */
export function EventFeed({ titled = false }: { titled?: boolean }) {
  const { t, say } = useWords();
  const { session } = useSurroundings();
  const events = useBoard((board) => board.events);
  const queue = useBoard((board) => board.queue);
  const filter = useFilter(session.label);
  const shown = useMemo(() => events.filter((event) => showsEvent(filter, event, () => say(event.text))), [events, filter, say]);
  const rowOf = useMemo(() => new Map(queue.map((row) => [row.flight, row.id])), [queue]);
  return (
    <>
      {titled && (
        <header className="panel-head">
          <h2>{t('queue.events')}</h2>
        </header>
      )}
      {shown.length === 0 ? (
        <p className="empty">
          <strong>{t('events.none')}</strong>
          <span>{t('events.noneLead')}</span>
        </p>
      ) : (
        <ol className="events" aria-label={t('events.label')} tabIndex={0}>
          {shown.map((event) => {
            const row = rowOf.get(event.flight);
            return (
              <li key={`${event.seq}.${event.part}`} className={`event kind-${event.kind} severity-${event.severity}`}>
                <time dateTime={event.at}>{formatUtc(Date.parse(event.at))}</time>
                {event.kind === 'HitRaised' || event.severity === 'Act' ? <SeverityShape severity={event.severity} label={t(`severity.${event.severity}`)} /> : <span className="event-dot" aria-hidden="true" />}
                {row ? (
                  <button className="link" onClick={() => selectRow(row)}>
                    {say(event.text)}
                  </button>
                ) : (
                  <span>{say(event.text)}</span>
                )}
                {event.airport && (
                  <button className="link dim" title={t('airports.show', { iata: event.airport })} onClick={() => setAirport(event.airport)}>
                    {event.airport}
                  </button>
                )}
              </li>
            );
          })}
        </ol>
      )}
    </>
  );
}
