import { useId, useState } from 'react';
import type { LookoutListSummary } from '../api/model';
import { formatNumber } from '../i18n/format';
import { useWords } from '../i18n/useWords';
import { go } from '../url';
import { CopyAge } from './CopyAge';
import { useListWords } from './useListWords';

const isName = (name: string) => /^[a-z0-9-]{1,64}$/.test(name);

/** All lists that the reader reaches: whose, for what, how old, and what waits. */
export function AllLists({ all }: { all: readonly LookoutListSummary[] }) {
  const { t, language } = useWords();
  const { moment } = useListWords();
  const id = useId();
  const [name, setName] = useState('');
  return (
    <>
      <div className="carriers-head">
        <h1>{t('lists.title')}</h1>
        <p className="dim">{t('lists.lead')}</p>
      </div>
      {all.length === 0 && <p className="dim">{t('lists.none')}</p>}
      {all.length > 0 && (
        <div className="panel table-scroll" role="region" aria-label={t('lists.title')} tabIndex={0}>
          <table className="carriers-table">
            <thead>
              <tr>
                {(['name', 'owner', 'purpose', 'sharing'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`lists.column.${column}`)}
                  </th>
                ))}
                <th scope="col" className="number">
                  {t('lists.column.entries')}
                </th>
                <th scope="col" className="number">
                  {t('lists.column.version')}
                </th>
                <th scope="col">{t('lists.column.changed')}</th>
                <th scope="col" className="number">
                  {t('lists.column.waiting')}
                </th>
              </tr>
            </thead>
            <tbody>
              {all.map((list) => (
                <tr key={list.name}>
                  <th scope="row">
                    <a
                      className="carrier-link"
                      href={`/lists/${encodeURIComponent(list.name)}`}
                      onClick={(event) => {
                        if (event.metaKey || event.ctrlKey) return;
                        event.preventDefault();
                        go(`/lists/${encodeURIComponent(list.name)}`);
                      }}
                    >
                      {list.name}
                    </a>
                    {!list.inForce && <span className="chip">{t(list.description?.askedOnly ? 'lists.askedOnly' : 'lists.outOfForce')}</span>}
                    <CopyAge hours={list.copyAgeHours} oldAfter={list.description?.oldAfterHours ?? 0} />
                  </th>
                  <td>{list.description?.owner ?? t('lists.undescribed')}</td>
                  <td>{list.description?.purpose}</td>
                  <td>{list.description && t(`lists.sharing.${list.description.sharing}`)}</td>
                  <td className="number figure">{formatNumber(language, list.entries, 0)}</td>
                  <td className="number" title={list.content}>
                    {list.version}
                  </td>
                  <td>{list.changedAt ? moment(list.changedAt) : '–'}</td>
                  <td className="number">{list.waiting > 0 ? <strong>{list.waiting}</strong> : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <form
        className="lists-new"
        onSubmit={(event) => {
          event.preventDefault();
          if (isName(name)) go(`/lists/${name}`);
        }}
      >
        <label className="field" htmlFor={id}>
          {t('lists.newName')}
          <input id={id} value={name} maxLength={64} autoComplete="off" spellCheck={false} aria-invalid={name !== '' && !isName(name)} onChange={(event) => setName(event.target.value)} />
        </label>
        <button className="button" disabled={!isName(name)}>
          {t('lists.new')}
        </button>
      </form>
    </>
  );
}
