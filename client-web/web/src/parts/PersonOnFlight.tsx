import { useState } from 'react';
import type { BoardRow, FlightPerson, FlightView } from '../api/model';
import { formatDay, formatUtc } from '../i18n/format';
import { sayFlight } from '../i18n/phrase';
import { useWords } from '../i18n/useWords';
import { useSurroundings } from '../pages/boardContext';

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
      <h3>{t('panel.who')}</h3>
      {shown === null && (
        <>
          <button className="button small" onClick={read}>
            {t('panel.show')}
          </button>
          <p className="dim">{t('panel.showWhy')}</p>
        </>
      )}
      {typeof shown === 'string' && <p role="status">{t(shown === 'SignedOut' ? 'result.SignedOut' : `panel.${shown.toLowerCase()}`)}</p>}
      {shown !== null && typeof shown === 'object' && <Found view={shown} row={row} />}
    </section>
  );
}

function Found({ view, row }: { view: FlightView; row: BoardRow }) {
  const { t, language } = useWords();
  const found = view.people.find((person) => person.key === row.hit.person);
  const acts = view.acts.filter((act) => act.hitId === row.hit.id);
  return (
    <>
      {found ? <Person found={found} /> : <p>{t('panel.noPerson')}</p>}
      {acts.length > 0 && <h3>{t('panel.acts')}</h3>}
      <ul className="plain">
        {acts.map((act) => {
          const done = act.outcome === 'Unspecified' ? t(`decision.${act.decision}`) : t(`outcome.${act.outcome}`);
          return <li key={act.commandId}>{[formatUtc(Date.parse(act.at)), act.by, done, act.reason].filter(Boolean).join(' · ')}</li>;
        })}
      </ul>
      <Suppressed view={view} />
      <h3>{t('panel.lists')}</h3>
      <ul className="plain">
        {view.lists.map((list) => {
          const at = Date.parse(list.receivedAt);
          const time = `${formatDay(language, at)} ${formatUtc(at)}`;
          return (
            <li key={`${list.receipt}.${list.message}`}>
              {t('panel.listLine', { source: t(`source.${list.source}`), time, count: list.people, added: list.added })}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Hits of the flight that a decision on another flight keeps off the queue. */
function Suppressed({ view }: { view: FlightView }) {
  const { t, say, language } = useWords();
  const suppressed = view.hits.flatMap((hit) => (hit.suppression ? [{ hit, word: hit.suppression }] : []));
  if (suppressed.length === 0) return null;
  return (
    <>
      <h3>{t('panel.suppressed')}</h3>
      <ul className="plain">
        {suppressed.map(({ hit, word }) => {
          const at = Date.parse(word.at);
          const said = { flight: sayFlight(word.flight), by: word.by, time: `${formatDay(language, at)} ${formatUtc(at)}`, reason: word.reason };
          return <li key={hit.id}>{[hit.place, say(hit.headline), t('panel.suppressedBy', said)].filter(Boolean).join(' · ')}</li>;
        })}
      </ul>
    </>
  );
}

function Person({ found: { person } }: { found: FlightPerson }) {
  const { t } = useWords();
  const notSaid = t('panel.notSaid');
  const documents = person.documents.map(({ type, number, issuer }) => [type, number, issuer].filter(Boolean).join(' '));
  const bags = person.bags && [person.bags.count, person.bags.weightKg === null ? null : `${person.bags.weightKg} kg`].filter((part) => part !== null).join(' · ');
  const lines: readonly (readonly [string, string])[] = [
    [t('panel.document'), documents.join(', ') || t('panel.noDocument')],
    [t('panel.born'), person.birth ?? (person.birthYear ? String(person.birthYear) : notSaid)],
    [t('panel.nationality'), person.nationalities.join(', ') || notSaid],
    [t('panel.booking'), person.locator || notSaid],
    [t('panel.bags'), bags || notSaid],
  ];
  return (
    <>
      <p className="person-name">
        {person.surname}
        {(person.given || person.second) && `, ${[person.given, person.second].filter(Boolean).join(' ')}`}
      </p>
      <dl className="person">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
