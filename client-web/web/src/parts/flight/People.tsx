import type { FlightPerson, FlightView, Hit } from '../../api/model';
import { changeOfPerson, firstListAt, isAbsent } from '../../flight/changes';
import { contradicts } from '../../flight/differing';
import { inOrder, isRising, pressed, readOrder, type Column } from '../../flight/peopleOrder';
import { documentText, isMasked, isMaskedFlight, mask, nameOf } from '../../flight/personText';
import { choices, peopleBy, selectPerson, setChoice, useChoice, usePerson } from '../../flight/shownPeople';
import { formatNumber } from '../../i18n/format';
import { headlineOf } from '../../i18n/phrase';
import { useWords } from '../../i18n/useWords';
import { setParams, useParam } from '../../url';
import { stateKey } from '../QueueRow';
import { SeverityShape } from '../Shape';
import { ChangeChips } from './ChangeChips';
import { Said } from './Said';

/** Everybody whom the flight's lists name, and the filter. Who is gone stays in the list. */
export function People({ view }: { view: FlightView }) {
  const { t, language } = useWords();
  const choice = useChoice();
  const by = peopleBy(view);
  const shown = by[choice];
  const absent = view.people.filter(({ presence }) => isAbsent(presence)).length;
  const hidden = view.people.length - shown.length;
  return (
    <section className="panel people" id="people" tabIndex={-1} aria-labelledby="people-title">
      <header className="panel-head">
        <h2 id="people-title">{t('flight.people', { count: view.people.length - absent })}</h2>
        {absent > 0 && <p className="dim clip">{t('flight.absent', { count: absent })}</p>}
        <div className="segments" role="group" aria-label={t('flight.choose')}>
          {choices.map((each) => (
            <button key={each} aria-pressed={each === choice} title={t(`flight.choiceWhy.${each}`)} onClick={() => setChoice(each)}>
              {t(`flight.choice.${each}`)} {formatNumber(language, by[each].length, 0)}
            </button>
          ))}
        </div>
      </header>
      {hidden > 0 && (
        <p className="filter-note" role="status">
          <span>{t('flight.hidden', { count: hidden })}</span>
          <button className="button small" onClick={() => setChoice('all')}>
            {t('queue.showAll')}
          </button>
        </p>
      )}
      {shown.length === 0 ? <p className="empty">{t(choice === 'differ' && isMaskedFlight(view) ? 'flight.none.differMasked' : `flight.none.${choice}`)}</p> : <Table view={view} people={shown} />}
    </section>
  );
}

function Table({ view, people }: { view: FlightView; people: readonly FlightPerson[] }) {
  const { t } = useWords();
  const selected = usePerson();
  const order = readOrder(useParam('sort'));
  const firstList = firstListAt(view);
  const hits = new Map<string, Hit>();
  for (const hit of view.hits) if (!hits.has(hit.person)) hits.set(hit.person, hit);
  return (
    <div className="people-scroll">
      <table className="people-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('flight.column.hit')}</span>
            </th>
            <Head column="seat" />
            <Head column="name" />
            <Head column="bags" />
            <Head column="kg" />
            <Head column="tags" />
            <th scope="col">{t('flight.column.document')}</th>
            <th scope="col" className="column-sources">
              {t('flight.column.sources')}
            </th>
            <th scope="col">{t('flight.column.change')}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder(people, order).map((person) => (
            <Row key={person.key} found={person} hit={hits.get(person.key)} firstList={firstList} selected={person.key === selected} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ column }: { column: Column }) {
  const { t } = useWords();
  const order = readOrder(useParam('sort'));
  const rising = order?.column === column ? isRising(order) : null;
  const numeric = column === 'bags' || column === 'kg' || column === 'tags';
  return (
    <th scope="col" className={numeric ? 'number' : `column-${column}`} aria-sort={rising === null ? undefined : rising ? 'ascending' : 'descending'}>
      <button className="link" title={t(`flight.columnWhy.${column}`)} onClick={() => setParams({ sort: pressed(order, column) }, true)}>
        {t(`flight.column.${column}`)}
        {rising !== null && <span aria-hidden="true">{rising ? ' ↑' : ' ↓'}</span>}
      </button>
    </th>
  );
}

/** A figure of somebody's bags; a dash where no list says. */
function Figure({ value }: { value: number | null }) {
  const { language } = useWords();
  return <td className="number dim">{value === null ? '–' : formatNumber(language, value, 0)}</td>;
}

interface RowProps {
  found: FlightPerson;
  hit: Hit | undefined;
  firstList: number;
  selected: boolean;
}

function Row({ found, hit, firstList, selected }: RowProps) {
  const { t, say } = useWords();
  const { person, api, pnr } = found;
  const name = nameOf(person);
  const document = person.documents[0];
  const sources = [api && t('source.Api'), pnr && t('source.Pnr')].filter(Boolean).join(' ');
  return (
    <tr className={`${selected ? 'selected' : ''}${isAbsent(found.presence) ? ' absent' : ''}`}>
      <td>{hit && <SeverityShape severity={hit.severity} label={t(`severity.${hit.severity}`)} />}</td>
      <td className="dim whole">{person.seat || '–'}</td>
      <th scope="row">
        <button className="row-open" data-person={found.key} aria-current={selected || undefined} onClick={() => selectPerson(selected ? null : found.key)}>
          {name ? <Said text={name} /> : t('flight.noName')}
        </button>
      </th>
      <Figure value={person.bags?.count ?? null} />
      <Figure value={person.bags?.weightKg ?? null} />
      {isMasked(person) ? (
        <td className="number">
          <Said text={mask} />
        </td>
      ) : (
        <Figure value={person.bags && person.bags.tags.length > 0 ? person.bags.tags.length : null} />
      )}
      <td className="dim whole">{document ? <Said text={documentText(document)} /> : t('panel.noDocument')}</td>
      <td className="dim whole sources">{sources}</td>
      <td>
        {hit && <span className="why">{say(headlineOf(hit).headline)}</span>}
        <span className="chips">
          {hit && <span className={hit.state === 'Decided' && hit.decision === 'Refer' ? 'chip state asked' : 'chip state'}>{t(stateKey(hit))}</span>}
          <ChangeChips change={changeOfPerson(found, firstList)} contradicts={contradicts(api, pnr)} />
        </span>
      </td>
    </tr>
  );
}
