import { useEffect, useId, useState } from 'react';
import { isTrouble, type NoAnswer } from '../api/asked';
import type { Lists } from '../api/lists';
import type { Lookout, LookoutFinds } from '../api/model';
import { useWords } from '../i18n/useWords';
import { EntryForm } from './EntryForm';
import { Trouble } from './ListsPage';
import { useListWords } from './useListWords';

interface Props {
  lists: Lists;
  name: string;
  version: number;
  onChanged: (said: string) => void;
}

/** Entries that a search finds; each can be changed or removed with a reason, and new ones added. Nobody is shown before a search: every look is logged. */
export function Entries({ lists, name, version, onChanged }: Props) {
  const { t } = useWords();
  const { entry: line, proposal } = useListWords();
  const id = useId();
  const [text, setText] = useState('');
  const [found, setFound] = useState<LookoutFinds | null>(null);
  const [trouble, setTrouble] = useState<NoAnswer | null>(null);
  const [open, setOpen] = useState<Lookout | 'new' | null>(null);
  const find = async () => {
    const answer = await lists.find(name, text.trim());
    setTrouble(isTrouble(answer) ? answer : null);
    setFound(isTrouble(answer) ? null : answer);
  };

  // What was found of an earlier version may not stand any more.
  useEffect(() => setFound(null), [version]);

  const finish = (said: string) => {
    setOpen(null);
    setFound(null);
    onChanged(said);
  };
  return (
    <section className="panel" aria-label={t('lists.entries')}>
      <h2>{t('lists.entries')}</h2>
      <form
        className="lists-acts"
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <label className="field" htmlFor={id}>
          {t('lists.find')}
          <input id={id} type="search" value={text} maxLength={200} autoComplete="off" spellCheck={false} onChange={(event) => setText(event.target.value)} />
        </label>
        <button className="button">{t('lists.look')}</button>
        <button type="button" className="button" onClick={() => setOpen('new')}>
          {t('lists.add')}
        </button>
      </form>
      {trouble && <Trouble trouble={trouble} />}
      {found && (
        <p className="dim" role="status">
          {found.entries.length === 0 ? t('lists.noneFound') : t(found.more ? 'lists.foundMore' : 'lists.found', { n: found.entries.length })}
        </p>
      )}
      {found && found.entries.length > 0 && (
        <ul className="plain lists-found">
          {found.entries.map((entry) => (
            <li key={entry.id}>
              <button className="link" onClick={() => setOpen(entry)}>
                {entry.id}
              </button>
              <span className="chip">{t(`lookout.${entry.category}`)}</span>
              {entry.notice !== 'Unspecified' && <span className="chip">{t(`lists.notice.${entry.notice}`)}</span>}
              <span>{line(entry)}</span>
            </li>
          ))}
        </ul>
      )}
      {open && (
        <EntryForm
          key={open === 'new' ? '' : open.id}
          lists={lists}
          name={name}
          entry={open === 'new' ? null : open}
          onDone={(answer) => finish(proposal(answer))}
          onCancel={() => setOpen(null)}
        />
      )}
    </section>
  );
}
