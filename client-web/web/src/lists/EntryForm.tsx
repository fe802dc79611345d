import { useState } from 'react';
import { isTrouble, type NoAnswer } from '../api/asked';
import type { Lists } from '../api/lists';
import type { Lookout, LookoutProposal } from '../api/model';
import { useWords } from '../i18n/useWords';
import { Trouble } from './ListsPage';
import { categories, faultOf, notices, textOf, typedEntry, type EntryText } from './typedEntry';

interface Props {
  lists: Lists;
  name: string;
  /** The entry that is changed; null for a new one. */
  entry: Lookout | null;
  onDone: (answer: LookoutProposal) => void;
  onCancel: () => void;
}

const lines: readonly (keyof EntryText)[] = ['id', 'surname', 'given', 'birth', 'nationalities', 'documentNumber', 'documentIssuer'];

/** Types an entry, changes it or removes it. Nothing happens without a reason. */
export function EntryForm({ lists, name, entry, onDone, onCancel }: Props) {
  const { t } = useWords();
  const [text, setText] = useState(() => textOf(entry));
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<NoAnswer | null>(null);
  const set = (key: keyof EntryText, value: string) => setText({ ...text, [key]: value });
  const finish = (answer: LookoutProposal | NoAnswer) => {
    if (isTrouble(answer)) setTrouble(answer);
    else onDone(answer);
  };
  const save = async () => {
    const fault = faultOf(text);
    if (fault) return setTrouble({ refused: t(`lists.fault.${fault}`) });
    finish(await lists.put(name, typedEntry(text, entry), reason.trim()));
  };
  const isReady = reason.trim() !== '';
  return (
    <form
      className="lists-form"
      aria-label={entry ? entry.id : t('lists.add')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Pick label={t('lists.field.category')} value={text.category} options={categories.map((value) => [value, t(`lookout.${value}`)])} onPick={(value) => set('category', value)} />
      {lines.map((key) => (
        <label key={key} className="field">
          {t(`lists.field.${key}`)}
          <input value={text[key]} disabled={key === 'id' && entry !== null} maxLength={200} autoComplete="off" spellCheck={false} onChange={(event) => set(key, event.target.value)} />
        </label>
      ))}
      <Pick label={t('lists.field.sex')} value={text.sex} options={['', 'F', 'M', 'X'].map((value) => [value, value || '–'])} onPick={(value) => set('sex', value)} />
      <Pick label={t('lists.field.notice')} value={text.notice} options={notices.map((value) => [value, t(`lists.notice.${value}`)])} onPick={(value) => set('notice', value)} />
      <label className="field">
        {t('lists.field.validUntil')}
        <input type="date" value={text.validUntil} onChange={(event) => set('validUntil', event.target.value)} />
      </label>
      <label className="field broad">
        {t('lists.field.aliases')}
        <textarea rows={2} value={text.aliases} onChange={(event) => set('aliases', event.target.value)} />
      </label>
      <label className="field broad">
        {t('lists.why')}
        <input value={reason} maxLength={2000} autoComplete="off" onChange={(event) => setReason(event.target.value)} />
      </label>
      <div className="lists-acts">
        <button className="button primary" disabled={!isReady}>
          {t('lists.save')}
        </button>
        {entry && (
          <button type="button" className="button" disabled={!isReady} onClick={() => void lists.remove(name, entry.id, reason.trim()).then(finish)}>
            {t('lists.remove')}
          </button>
        )}
        <button type="button" className="button" onClick={onCancel}>
          {t('act.cancel')}
        </button>
      </div>
      {trouble && <Trouble trouble={trouble} />}
    </form>
  );
}

function Pick({ label, value, options, onPick }: { label: string; value: string; options: readonly (readonly [string, string])[]; onPick: (value: string) => void }) {
  return (
    <label className="field">
      {label}
      <select value={value} onChange={(event) => onPick(event.target.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
