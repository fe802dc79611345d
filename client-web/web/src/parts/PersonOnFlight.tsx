import { useState } from 'react';
import type { BoardRow, FlightView } from '../api/model';
import { firstListAt } from '../flight/changes';
import { formatUtc } from '../i18n/format';
import { useWords } from '../i18n/useWords';
import { useBoard, useSurroundings } from '../pages/boardContext';
import { go } from '../url';
import { PersonFacts } from './flight/PersonFacts';
import { SuppressedHits } from './flight/SuppressedHits';

type Shown = FlightView | 'reading' | 'failed' | 'Forbidden' | 'Missing' | 'SignedOut' | null;

/** Who the hit is about. Names are fetched only when asked for, since every look at them is logged. */
export function PersonOnFlight({ row }: { row: BoardRow }) {
  const { backend } = useSurroundings();
  const { t } = useWords();
  const [shown, setShown] = useState<Shown>(null);
  const read = () => {
    setShown('reading');
    backend.flight(row.flight).then(setShown, () => setShown('failed'));
  };
  return (
    <section className="who">
      <div className="who-head">
        <h3>{t('panel.who')}</h3>
        <OpenFlight row={row} />
      </div>
      {shown !== null && typeof shown === 'object' && <Found view={shown} row={row} />}
      {shown === null && (
        <>
          <button className="button small" onClick={read}>
            {t('panel.show')}
          </button>
          <p className="dim">{t('panel.showWhy')}</p>
        </>
      )}
      {typeof shown === 'string' && <p role="status">{t(shown === 'SignedOut' ? 'result.SignedOut' : `panel.${shown.toLowerCase()}`)}</p>}
    </section>
  );
}

function OpenFlight({ row }: { row: BoardRow }) {
  const { t } = useWords();
  const board = useBoard(({ operation }) => operation.id);
  const params = new URLSearchParams({ board, person: row.hit.person });
  return (
    <button className="button small" title={t('flight.openWhy')} onClick={() => go(`/flights/${encodeURIComponent(row.flight)}?${params.toString()}`)}>
      {t('flight.open')}
    </button>
  );
}

function Found({ view, row }: { view: FlightView; row: BoardRow }) {
  const { t } = useWords();
  const found = view.people.find((person) => person.key === row.hit.person);
  const acts = view.acts.filter((act) => act.hitId === row.hit.id);
  return (
    <>
      {found ? <PersonFacts found={found} firstList={firstListAt(view)} /> : <p>{t('panel.noPerson')}</p>}
      {acts.length > 0 && (
        <section className="person-part">
          <h3>{t('panel.acts')}</h3>
          <ul className="plain">
            {acts.map((act) => {
              const done = act.outcome === 'Unspecified' ? t(`decision.${act.decision}`) : t(`outcome.${act.outcome}`);
              return <li key={act.commandId}>{[formatUtc(Date.parse(act.at)), act.by, done, act.reason].filter(Boolean).join(' · ')}</li>;
            })}
          </ul>
        </section>
      )}
      <SuppressedHits view={view} person={row.hit.person} />
    </>
  );
}
