import { useState } from 'react';
import { isTrouble, type NoAnswer } from '../api/asked';
import type { Lists } from '../api/lists';
import type { LookoutProposal } from '../api/model';
import { useWords } from '../i18n/useWords';
import { Difference } from './Difference';
import { Trouble } from './ListsPage';
import { useListWords } from './useListWords';

interface Props {
  lists: Lists;
  name: string;
  onChanged: (said: string) => void;
}

// The forms of files as the server names them, and the endings they come with.
const forms = { csv: '.csv,text/csv', un: '.xml,text/xml,application/xml', ofac: '.csv,text/csv' } as const;
type Form = keyof typeof forms;

/** Reads a file first to show its faults and the difference it makes; only then it is imported. */
export function ImportForm({ lists, name, onChanged }: Props) {
  const { t } = useWords();
  const { proposal } = useListWords();
  const [file, setFile] = useState<File | null>(null);
  const [form, setForm] = useState<Form>('csv');
  const [whole, setWhole] = useState(true);
  const [reason, setReason] = useState('');
  const [seen, setSeen] = useState<LookoutProposal | null>(null);
  const [trouble, setTrouble] = useState<NoAnswer | null>(null);
  const [working, setWorking] = useState(false);

  const ask = async (chosen: File, isWhole: boolean, trial: boolean, format: Form = form) => {
    setWorking(true);
    const answer = await lists.importFile(name, chosen, { format, whole: isWhole, trial, reason: reason.trim() });
    setWorking(false);
    setTrouble(isTrouble(answer) ? answer : null);
    return isTrouble(answer) ? null : answer;
  };
  const look = (chosen: File | null, isWhole: boolean, format: Form = form) => {
    setFile(chosen);
    setWhole(isWhole);
    setForm(format);
    setSeen(null);
    if (chosen) void ask(chosen, isWhole, true, format).then(setSeen);
  };
  const send = async () => {
    const answer = file && (await ask(file, whole, false));
    if (!answer) return;
    if (answer.status !== 'InForce' && answer.status !== 'Waiting') return setSeen(answer);
    setFile(null);
    setSeen(null);
    setReason('');
    onChanged(proposal(answer));
  };
  return (
    <section className="panel" aria-label={t('lists.import')}>
      <h2>{t('lists.import')}</h2>
      <p className="dim">{t('lists.importLead')}</p>
      <div className="lists-acts">
        <label className="field">
          {t('lists.form.label')}
          <select value={form} onChange={(event) => look(file, whole, event.target.value as Form)}>
            {(Object.keys(forms) as Form[]).map((each) => (
              <option key={each} value={each}>
                {t(`lists.form.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {t('lists.file')}
          <input key={file ? 'chosen' : 'none'} type="file" accept={forms[form]} onChange={(event) => event.target.files?.[0] && look(event.target.files[0], whole)} />
        </label>
        <label className="lists-check">
          <input type="checkbox" checked={whole} onChange={(event) => look(file, event.target.checked)} /> {t('lists.wholeFile')}
        </label>
      </div>
      {working && (
        <p className="dim" role="status">
          {t('panel.reading')}
        </p>
      )}
      {trouble && <Trouble trouble={trouble} />}
      {file && seen && (
        <>
          <p role="status">
            <strong>{file.name}</strong> · {t('lists.rows', { rows: seen.rows, taken: seen.taken, n: seen.faultsInAll })}
          </p>
          {seen.status !== 'Trial' && <p className="error">{proposal(seen)}</p>}
          <Difference difference={seen.difference} />
          {seen.faults.length > 0 && (
            <details open>
              <summary>{t('lists.faults', { n: seen.faultsInAll })}</summary>
              <ol className="lists-faults">
                {seen.faults.map((fault, index) => (
                  <li key={index}>
                    <span className="dim">{fault.row > 0 ? t('desk.rowNumber', { row: fault.row }) : t('desk.whole')}</span> {fault.text}
                  </li>
                ))}
              </ol>
            </details>
          )}
          <div className="lists-acts">
            <label className="field">
              {t('lists.why')}
              <input value={reason} maxLength={1000} autoComplete="off" onChange={(event) => setReason(event.target.value)} />
            </label>
            <button className="button primary" disabled={working || reason.trim() === '' || seen.status !== 'Trial'} onClick={() => void send()}>
              {t('lists.importNow')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
