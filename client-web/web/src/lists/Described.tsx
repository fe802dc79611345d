import { useState } from 'react';
import { isTrouble, type NoAnswer } from '../api/asked';
import type { Lists } from '../api/lists';
import type { LookoutList, Session, WatchlistRequest } from '../api/model';
import { useWords } from '../i18n/useWords';
import { Trouble } from './ListsPage';
import { useListWords } from './useListWords';

interface Props {
  lists: Lists;
  session: Session;
  name: string;
  description: LookoutList['description'];
  onChanged: (said: string) => void;
}

const sharings = ['UnitOnly', 'National', 'Regional', 'Network'] as const;

/** What the list is, and a form to say so. */
export function Described({ lists, session, name, description, onChanged }: Props) {
  const { t } = useWords();
  const { proposal } = useListWords();
  const [editing, setEditing] = useState(false);
  const [trouble, setTrouble] = useState<NoAnswer | null>(null);
  const [said, setSaid] = useState<WatchlistRequest>({
    owner: description?.owner ?? '',
    airport: description?.airport ?? session.airport,
    purpose: description?.purpose ?? '',
    sharing: description?.sharing ?? 'UnitOnly',
    categories: [...(description?.categories ?? [])],
    validFrom: description?.validFrom ?? null,
    validUntil: description?.validUntil ?? null,
    release: description?.release ?? 'AtOnce',
    reason: '',
  });
  const send = async () => {
    const answer = await lists.describe(name, said);
    if (isTrouble(answer)) return setTrouble(answer);
    onChanged(proposal(answer));
  };
  if (!editing) {
    const lines: readonly (readonly [string, string])[] = description
      ? [
          [t('lists.column.owner'), [description.owner, description.airport].filter(Boolean).join(' · ')],
          [t('lists.column.purpose'), description.purpose],
          [t('lists.column.sharing'), t(`lists.sharing.${description.sharing}`)],
          [t('lists.releaseHow'), t(description.needsTwo ? 'lists.releases.TwoPersons' : 'lists.releases.AtOnce')],
          [
            t('lists.validity'),
            description.validFrom || description.validUntil ? `${description.validFrom ?? '…'} – ${description.validUntil ?? '…'}` : t('lists.always'),
          ],
        ]
      : [];
    return (
      <section className="panel" aria-label={t('lists.what')}>
        <h2>{t('lists.what')}</h2>
        {!description && <p className="dim">{t('lists.undescribedLead')}</p>}
        <dl className="person">
          {lines.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <button className="button small" onClick={() => setEditing(true)}>
          {t('lists.describe')}
        </button>
      </section>
    );
  }
  const text = (key: 'owner' | 'airport' | 'purpose' | 'reason', label: string, isNeeded: boolean) => (
    <label className="field">
      {label}
      <input value={said[key] ?? ''} required={isNeeded} maxLength={key === 'airport' ? 3 : 200} autoComplete="off" onChange={(event) => setSaid({ ...said, [key]: event.target.value })} />
    </label>
  );
  const day = (key: 'validFrom' | 'validUntil', label: string) => (
    <label className="field">
      {label}
      <input type="date" value={said[key] ?? ''} onChange={(event) => setSaid({ ...said, [key]: event.target.value || null })} />
    </label>
  );
  return (
    <section className="panel" aria-label={t('lists.what')}>
      <h2>{t('lists.what')}</h2>
      <form
        className="lists-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {text('owner', t('lists.column.owner'), true)}
        {session.airport === '' && text('airport', t('lists.airport'), false)}
        {text('purpose', t('lists.column.purpose'), true)}
        <label className="field">
          {t('lists.column.sharing')}
          <select value={said.sharing} onChange={(event) => setSaid({ ...said, sharing: event.target.value as WatchlistRequest['sharing'] })}>
            {sharings.map((sharing) => (
              <option key={sharing} value={sharing}>
                {t(`lists.sharing.${sharing}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {t('lists.releaseHow')}
          <select value={said.sharing === 'Network' ? 'TwoPersons' : said.release} disabled={said.sharing === 'Network'} onChange={(event) => setSaid({ ...said, release: event.target.value as WatchlistRequest['release'] })}>
            <option value="AtOnce">{t('lists.releases.AtOnce')}</option>
            <option value="TwoPersons">{t('lists.releases.TwoPersons')}</option>
          </select>
        </label>
        {day('validFrom', t('lists.validFrom'))}
        {day('validUntil', t('lists.validUntil'))}
        {text('reason', t('lists.why'), true)}
        <div className="lists-acts">
          <button className="button primary">{t('lists.save')}</button>
          <button type="button" className="button" onClick={() => setEditing(false)}>
            {t('act.cancel')}
          </button>
        </div>
      </form>
      {trouble && <Trouble trouble={trouble} />}
    </section>
  );
}
