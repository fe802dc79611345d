import { useState } from 'react';
import type { Lists } from '../api/lists';
import type { LookoutList, Session } from '../api/model';
import { useWords } from '../i18n/useWords';
import { CopyAge } from './CopyAge';
import { Described } from './Described';
import { Entries } from './Entries';
import { ImportForm } from './ImportForm';
import { useListWords } from './useListWords';
import { Waiting } from './Waiting';

interface Props {
  lists: Lists;
  session: Session;
  name: string;
  /** The list; null when there is none of that name yet. */
  list: LookoutList | null;
  onChanged: () => Promise<void>;
}

/** One list. */
export function OneList({ lists, session, name, list, onChanged }: Props) {
  const { t } = useWords();
  const { number, moment } = useListWords();
  const [said, setSaid] = useState('');
  const changed = (what: string) => {
    setSaid(what);
    void onChanged();
  };
  return (
    <>
      <div className="carriers-head">
        <h1>{name}</h1>
        {list && (
          <p className="dim" title={list.content}>
            {t('lists.facts', { entries: number(list.entries), version: list.version, changed: list.changedAt ? moment(list.changedAt) : '–' })}
          </p>
        )}
        {list && !list.inForce && <span className="chip">{t(list.description?.askedOnly ? 'lists.askedOnly' : 'lists.outOfForce')}</span>}
        {list && <CopyAge hours={list.copyAgeHours} oldAfter={list.description?.oldAfterHours ?? 0} />}
        {list?.screening && <span className="chip asked">{t('lists.screening')}</span>}
      </div>
      <p className="good" role="status">
        {said}
      </p>
      {list && list.waiting.length > 0 && <Waiting lists={lists} session={session} list={list} onDecided={changed} />}
      <Described key={list?.version ?? 0} lists={lists} session={session} name={name} description={list?.description ?? null} onChanged={changed} />
      <Entries lists={lists} name={name} version={list?.version ?? 0} onChanged={changed} />
      <ImportForm lists={lists} name={name} onChanged={changed} />
      {list && list.history.length > 0 && (
        <section className="panel" aria-label={t('lists.history')}>
          <h2>{t('lists.history')}</h2>
          <ul className="plain">
            {list.history.slice(0, 20).map((change) => (
              <li key={change.version}>
                {[
                  String(change.version),
                  moment(change.at),
                  t('lists.counts', { added: number(change.added), changed: number(change.changed), removed: number(change.removed) }),
                  change.by,
                  change.releasedBy && t('lists.releasedBy', { by: change.releasedBy }),
                  change.reason,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
