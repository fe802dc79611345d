import { useId, useState } from 'react';
import { isTrouble, type NoAnswer } from '../api/asked';
import type { Lists } from '../api/lists';
import type { LookoutDraft, LookoutList, Session } from '../api/model';
import { useWords } from '../i18n/useWords';
import { Difference } from './Difference';
import { Trouble } from './ListsPage';
import { useListWords } from './useListWords';

interface Props {
  lists: Lists;
  session: Session;
  list: LookoutList;
  onDecided: (said: string) => void;
}

/** What waits for a second person. Who put it forward can only take it back. */
export function Waiting({ lists, session, list, onDecided }: Props) {
  const { t } = useWords();
  return (
    <section className="panel" aria-label={t('lists.waiting')}>
      <h2>{t('lists.waiting')}</h2>
      {list.waiting.map((draft) => (
        <Draft key={draft.id} lists={lists} list={list} draft={draft} isOwn={draft.by.toLowerCase() === session.name.toLowerCase()} onDecided={onDecided} />
      ))}
    </section>
  );
}

function Draft({ lists, list, draft, isOwn, onDecided }: { lists: Lists; list: LookoutList; draft: LookoutDraft; isOwn: boolean; onDecided: (said: string) => void }) {
  const { t } = useWords();
  const { moment } = useListWords();
  const id = useId();
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<NoAnswer | null>(null);
  const decide = async (release: boolean) => {
    const answer = await lists.decide(list.name, draft.id, release, list.version, reason.trim());
    if (isTrouble(answer)) return setTrouble(answer);
    const { result } = answer;
    if (result === 'Released' || result === 'TurnedDown' || result === 'NoSuchDraft' || result === 'ListHasChanged') return onDecided(t(`lists.decided.${result}`));
    setTrouble({ refused: t(`lists.decided.${result}`) });
  };
  const isReady = reason.trim() !== '';
  return (
    <article className="lists-draft" aria-label={t('lists.draft', { id: draft.id })}>
      <p>
        {[t('lists.draft', { id: draft.id }), moment(draft.at), draft.by, draft.reason].filter(Boolean).join(' · ')}
        {draft.isWhole && <span className="chip">{t('lists.whole')}</span>}
      </p>
      {draft.faults > 0 && <p className="dim">{t('lists.draftFaults', { n: draft.faults })}</p>}
      <Difference difference={draft.difference} />
      <div className="lists-acts">
        <label className="field" htmlFor={id}>
          {t('lists.why')}
          <input id={id} value={reason} maxLength={2000} autoComplete="off" onChange={(event) => setReason(event.target.value)} />
        </label>
        <button className="button primary" disabled={isOwn || !isReady} onClick={() => void decide(true)}>
          {t('lists.release')}
        </button>
        <button className="button" disabled={!isReady} onClick={() => void decide(false)}>
          {t('lists.turnDown')}
        </button>
      </div>
      {isOwn && <p className="dim">{t('lists.ownDraft')}</p>}
      {trouble && <Trouble trouble={trouble} />}
    </article>
  );
}
