import { useCallback, useId, useState } from 'react';
import type { RuleBook, Session } from '../api/model';
import type { Rules } from '../api/rules';
import { useAsked } from '../api/useAsked';
import { useWords } from '../i18n/useWords';
import { go } from '../url';
import { Alarms } from './Alarms';
import { BookTable } from './BookTable';
import { RulesBar } from './RulesBar';
import { Trouble } from './Trouble';

interface Props {
  rules: Rules;
  session: Session;
  onSignOut: () => void;
  /** The session has ended by itself. */
  onExpired: () => void;
}

/** The rule book: what is in force, what is on its way, and how well each rule does. */
export function RulesPage({ rules, session, onSignOut, onExpired }: Props) {
  const { t } = useWords();
  const ask = useCallback(() => rules.book(), [rules]);
  const { answer: book, trouble } = useAsked(ask, onExpired);
  return (
    <>
      <RulesBar title={t('rules.title')} session={session} at="book" onSignOut={onSignOut} />
      <main className="carriers rules" id="rules" tabIndex={-1}>
        {!book && !trouble && (
          <p className="dim" role="status">
            {t('panel.reading')}
          </p>
        )}
        {trouble && <Trouble trouble={trouble} />}
        {book && <Book book={book} />}
      </main>
    </>
  );
}

function Book({ book }: { book: RuleBook }) {
  const { t } = useWords();
  return (
    <>
      <div className="carriers-head">
        <h1>{t('rules.title')}</h1>
        <p className="dim">{t('rules.lead')}</p>
        <p className="dim">{t('rules.bookVersion', { version: book.version })}</p>
        {book.spreading && <span className="chip asked">{t('rules.spreading')}</span>}
      </div>
      <Alarms alarms={book.alarms} />
      <BookTable rules={book.rules} />
      <NewRule />
    </>
  );
}

function NewRule() {
  const { t } = useWords();
  const id = useId();
  const [name, setName] = useState('');
  const isId = /^[A-Za-z0-9]{1,12}$/.test(name);
  return (
    <form
      className="lists-new"
      onSubmit={(event) => {
        event.preventDefault();
        if (isId) go(`/rules/${name}`);
      }}
    >
      <label className="field" htmlFor={id}>
        {t('rules.newId')}
        <input id={id} value={name} maxLength={12} autoComplete="off" spellCheck={false} aria-invalid={name !== '' && !isId} onChange={(event) => setName(event.target.value)} />
      </label>
      <button className="button" disabled={!isId}>
        {t('rules.new')}
      </button>
    </form>
  );
}
