import { useCallback, useEffect, useState } from 'react';
import { isTrouble, type NoAnswer } from '../api/asked';
import type { Lists } from '../api/lists';
import type { LookoutList, LookoutListSummary, Session } from '../api/model';
import { useWords } from '../i18n/useWords';
import { UserMenu } from '../parts/UserMenu';
import { go } from '../url';
import { AllLists } from './AllLists';
import { OneList } from './OneList';

interface Props {
  lists: Lists;
  session: Session;
  /** Name of a list; empty for all of them. */
  name: string;
  onSignOut: () => void;
  /** The session has ended by itself. */
  onExpired: () => void;
}

type Shown = { all: readonly LookoutListSummary[] } | { one: LookoutList | null } | { trouble: NoAnswer };

/** Lookout lists: all of them, or one with what waits, its entries and its import. Whom a search is for never stands in the address. */
export function ListsPage({ lists, session, name, onSignOut, onExpired }: Props) {
  const { t } = useWords();
  const [shown, setShown] = useState<Shown | null>(null);

  const read = useCallback(async () => {
    if (name === '') {
      const found = await lists.all();
      setShown(isTrouble(found) ? { trouble: found } : { all: found });
      return;
    }
    const found = await lists.one(name);
    // A list of a new name comes to be with its description or its first entry.
    setShown(found === 'Missing' ? { one: null } : isTrouble(found) ? { trouble: found } : { one: found });
  }, [lists, name]);

  useEffect(() => {
    void read();
  }, [read]);

  useEffect(() => {
    if (shown && 'trouble' in shown && shown.trouble === 'SignedOut') onExpired();
  }, [shown, onExpired]);

  const title = name === '' ? t('lists.title') : `${name} · ${t('lists.title')}`;
  return (
    <>
      <header className="bar">
        <title>{`${title} · AIRCOP`}</title>
        <a className="skip" href="#lists">
          {t('lists.skip')}
        </a>
        <span className="brand">AIRCOP</span>
        <button className="button small" onClick={() => go('/operations')}>
          {t('menu.operations')}
        </button>
        {name !== '' && (
          <button className="button small" onClick={() => go('/lists')}>
            {t('lists.all')}
          </button>
        )}
        <span className="grow" />
        <UserMenu session={session} onSignOut={onSignOut} />
      </header>
      <main className="carriers lists" id="lists" tabIndex={-1}>
        {shown === null && (
          <p className="dim" role="status">
            {t('panel.reading')}
          </p>
        )}
        {shown && 'trouble' in shown && <Trouble trouble={shown.trouble} />}
        {shown && 'all' in shown && <AllLists all={shown.all} />}
        {shown && 'one' in shown && <OneList lists={lists} session={session} name={name} list={shown.one} onChanged={read} />}
      </main>
    </>
  );
}

/** Why nothing came back, and what to do. */
export function Trouble({ trouble }: { trouble: NoAnswer }) {
  const { t } = useWords();
  return (
    <p className="error" role="alert">
      {typeof trouble === 'string' ? t(`lists.trouble.${trouble}`) : trouble.refused}
    </p>
  );
}
