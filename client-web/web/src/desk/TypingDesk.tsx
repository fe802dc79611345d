import { useEffect, useMemo, useState } from 'react';
import type { Desk, DeskTrouble, SendResult } from '../api/desk';
import type { ListCheck } from '../api/model';
import { useWords } from '../i18n/useWords';
import { Faults } from './Faults';
import { useFlightHead } from './flightHead';
import { Grid } from './Grid';
import { Outcome } from './Outcome';
import { emptyRow, faultsOf, isBlank, typedList, unreadable, type GridRow } from './typedList';

const pause = 400;

/** A list that is typed, checked while it is, and sent. */
export function TypingDesk({ desk, onTrouble }: { desk: Desk; onTrouble: (trouble: DeskTrouble | null) => void }) {
  const { t } = useWords();
  const flight = useFlightHead();
  const [rows, setRows] = useState<readonly GridRow[]>([emptyRow]);
  const [check, setCheck] = useState<ListCheck | null>(null);
  const [outcome, setOutcome] = useState<SendResult | null>(null);
  const [sending, setSending] = useState(false);
  const list = useMemo(() => typedList(flight, rows), [flight, rows]);
  const people = rows.filter((row) => !isBlank(row)).length;

  useEffect(() => {
    setOutcome(null);
    if (list.people.length === 0) {
      setCheck(null);
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(() => {
      void desk.check(list, stop.signal).then((answer) => {
        if (stop.signal.aborted) return;
        onTrouble(typeof answer === 'string' ? answer : null);
        if (typeof answer !== 'string') setCheck(answer);
      });
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [desk, list, onTrouble]);

  const own = useMemo(() => unreadable(flight, rows), [flight, rows]);
  const faults = useMemo(() => faultsOf(check?.findings ?? [], own), [check, own]);
  const send = () => {
    setSending(true);
    void desk.send(list, {}).then((answer) => {
      setSending(false);
      onTrouble(typeof answer === 'string' ? answer : null);
      setOutcome(answer);
    });
  };

  return (
    <>
      <div className="desk-work" id="list" tabIndex={-1}>
        <Grid rows={rows} faults={faults} onChange={setRows} />
        {people > 0 && <Faults faults={faults} />}
      </div>
      <footer className="desk-send">
        <Outcome result={outcome} />
        <div className="desk-acts">
          <span className="dim">{t('desk.people', { count: people })}</span>
          <button className="button primary" disabled={sending || people === 0 || (check?.flights.length ?? 0) === 0} onClick={send}>
            {t(sending ? 'desk.sending' : 'desk.send')}
          </button>
        </div>
      </footer>
    </>
  );
}
