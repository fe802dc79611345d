import { useEffect, useId, useState, type DragEvent } from 'react';
import type { Desk, DeskTrouble, SendResult } from '../api/desk';
import type { TablePreview } from '../api/model';
import { useWords } from '../i18n/useWords';
import { Columns } from './Columns';
import { Faults } from './Faults';
import { useFlightHead } from './flightHead';
import { Outcome } from './Outcome';
import { saidOf, type Chosen } from './tableSaid';
import { faultsOf } from './typedList';

const pause = 300;

/** A table that is dropped, understood, put right, and sent. */
export function TableDesk({ desk, onTrouble }: { desk: Desk; onTrouble: (trouble: DeskTrouble | null) => void }) {
  const { t } = useWords();
  const flight = useFlightHead();
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<TablePreview | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [outcome, setOutcome] = useState<SendResult | null>(null);
  const [sending, setSending] = useState(false);

  useEffect(() => {
    setOutcome(null);
    if (!file) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      void desk.preview(file, saidOf(flight, chosen), stop.signal).then((answer) => {
        if (stop.signal.aborted) return;
        onTrouble(typeof answer === 'string' ? answer : null);
        if (typeof answer !== 'string') setPreview(answer);
      });
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [desk, file, flight, chosen, onTrouble]);

  const choose = (next: File | undefined) => {
    if (!next) return;
    setFile(next);
    setPreview(null);
    setChosen(null);
  };
  const send = () => {
    if (!file) return;
    setSending(true);
    void desk.send(file, saidOf(flight, chosen)).then((answer) => {
      setSending(false);
      onTrouble(typeof answer === 'string' ? answer : null);
      setOutcome(answer);
    });
  };
  const check = preview?.check;
  return (
    <>
      <div className="desk-work" id="list" tabIndex={-1}>
        <Drop name={file?.name ?? null} onFile={choose} />
        {preview && preview.columns.length > 0 && (
          <Columns desk={desk} preview={preview} chosen={chosen} carrier={flight.carrier || preview.carrier} onChoose={setChosen} />
        )}
        {check && <Faults faults={faultsOf(check.findings, [])} isFixed />}
      </div>
      <footer className="desk-send">
        <Outcome result={outcome} />
        <div className="desk-acts">
          {check && <span className="dim">{t('desk.people', { count: check.people })}</span>}
          <button className="button primary" disabled={sending || !check || check.refused || check.people === 0} onClick={send}>
            {t(sending ? 'desk.sending' : 'desk.send')}
          </button>
        </div>
      </footer>
    </>
  );
}

function Drop({ name, onFile }: { name: string | null; onFile: (file: File | undefined) => void }) {
  const { t } = useWords();
  const id = useId();
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent, value: boolean) => {
    event.preventDefault();
    setOver(value);
  };
  return (
    <div
      className={isOver ? 'desk-drop over' : 'desk-drop'}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={(event) => {
        over(event, false);
        onFile(event.dataTransfer.files[0]);
      }}
    >
      <label className="button" htmlFor={id}>
        {t(name ? 'desk.otherFile' : 'desk.file')}
      </label>
      <input id={id} type="file" accept=".csv,.tsv,.txt,text/csv" className="visually-hidden" onChange={(event) => onFile(event.target.files?.[0])} />
      <span className={name ? 'clip' : 'dim'}>{name ?? t('desk.drop')}</span>
    </div>
  );
}
