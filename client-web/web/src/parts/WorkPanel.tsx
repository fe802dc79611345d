import { useId } from 'react';
import { useWords } from '../i18n/useWords';
import { useBoard } from '../pages/boardContext';
import { setParams, useParam } from '../url';
import { AirportCard } from './AirportCard';
import { EventFeed } from './EventFeed';
import { Queue } from './Queue';

interface Props {
  paused: boolean;
  onPause: (paused: boolean) => void;
  /** The events share this panel as a second tab. */
  withEvents: boolean;
}

/** The right side of the board: the queue, and on smaller screens the events behind a tab. */
export function WorkPanel({ paused, onPause, withEvents }: Props) {
  const { t } = useWords();
  const id = useId();
  const queue = useBoard((board) => board.queue);
  const airport = useParam('airport');
  const events = useParam('tab') === 'events' && withEvents;
  const tabs = [
    ['', t('queue.title')],
    ['events', t('queue.events')],
  ] as const;
  const head = withEvents ? (
    <div className="tabs" role="tablist" aria-label={t('keys.tabs')}>
      {tabs.map(([value, text]) => {
        const chosen = (value === 'events') === events;
        return (
          <button
            key={value}
            role="tab"
            id={`${id}${value}`}
            aria-selected={chosen}
            aria-controls={`${id}panel`}
            tabIndex={chosen ? 0 : -1}
            onClick={() => setParams({ tab: value }, true)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
              setParams({ tab: events ? '' : 'events' }, true);
              document.getElementById(`${id}${events ? '' : 'events'}`)?.focus();
            }}
          >
            {text}
          </button>
        );
      })}
    </div>
  ) : (
    <h2>{t('queue.title')}</h2>
  );
  return (
    <section className="panel work" id="queue" tabIndex={-1} aria-label={t('queue.title')}>
      <div className="work-body" id={`${id}panel`} role={withEvents ? 'tabpanel' : undefined} aria-labelledby={withEvents ? `${id}${events ? 'events' : ''}` : undefined}>
        {events ? (
          <>
            <header className="panel-head">{head}</header>
            <EventFeed />
          </>
        ) : (
          <Queue queue={queue} head={head} note={airport && <AirportCard iata={airport} />} paused={paused} onPause={onPause} />
        )}
      </div>
    </section>
  );
}
