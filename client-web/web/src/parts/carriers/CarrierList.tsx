import type { ReactNode } from 'react';
import type { CarrierListing, CarrierSummary } from '../../api/model';
import { lowest, minutesLost, pressed, readSort, scoreKeys, sorted, type Sort, type SortKey } from '../../carriers/order';
import { useCarrierWords } from '../../carriers/useCarrierWords';
import { formatDay, formatUtc } from '../../i18n/format';
import { useWords } from '../../i18n/useWords';
import { go, setParams, useParam } from '../../url';
import { ScoreBar } from './ScoreBar';

/** All carriers, the worst first. */
export function CarrierList({ listing }: { listing: CarrierListing }) {
  const { t, language } = useWords();
  const sort = readSort(useParam('sort'));
  if (listing.carriers.length === 0) return <None />;
  const at = Date.parse(listing.at);
  return (
    <>
      <div className="carriers-head">
        <h1>{t('carriers.title')}</h1>
        <p className="dim">{t('carriers.lead')}</p>
        <p className="dim">{t('carriers.at', { day: formatDay(language, at), time: formatUtc(at) })}</p>
        <a className="button small" href={`/api/v1/carriers.csv?days=${listing.days}`} download>
          {t('carriers.csv')}
        </a>
      </div>
      <div className="panel table-scroll" role="region" aria-label={t('carriers.title')} tabIndex={0}>
        <table className="carriers-table">
          <thead>
            <tr>
              <th scope="col">{t('carriers.carrier')}</th>
              <Head sort={sort} by="overall" numeric />
              {scoreKeys.map((key) => (
                <Head key={key} sort={sort} by={key} />
              ))}
              <Head sort={sort} by="flights" numeric />
              <Head sort={sort} by="people" numeric />
              <Head sort={sort} by="lost" numeric />
              <Head sort={sort} by="blind" numeric />
            </tr>
          </thead>
          <tbody>
            {sorted(listing.carriers, sort).map((carrier) => (
              <Row key={carrier.carrier} carrier={carrier} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Head({ sort, by, numeric = false }: { sort: Sort; by: SortKey; numeric?: boolean }) {
  const { t } = useWords();
  const sorting = sort.key === by;
  // Shares rise from the worst, numbers fall from the most.
  const rising = (by === 'overall' || scoreKeys.some((key) => key === by)) !== sort.turned;
  return (
    <th scope="col" className={numeric ? 'number' : undefined} aria-sort={sorting ? (rising ? 'ascending' : 'descending') : undefined}>
      <button className="link" title={t(`carriers.why.${by}`)} onClick={() => setParams({ sort: pressed(sort, by) }, true)}>
        {t(`carriers.column.${by}`)}
        {sorting && <span aria-hidden="true">{rising ? ' ↑' : ' ↓'}</span>}
      </button>
    </th>
  );
}

function Row({ carrier }: { carrier: CarrierSummary }) {
  const { t } = useWords();
  const { number, percent, duration } = useCarrierWords();
  const marked = lowest(carrier.scores);
  return (
    <tr>
      <th scope="row">
        <CarrierLink code={carrier.carrier}>
          <strong>{carrier.carrier}</strong> {carrier.name}
        </CarrierLink>
        {carrier.flights > 0 && !carrier.sources.includes('Pnr') && <span className="chip">{t('carriers.noPnr')}</span>}
      </th>
      <td className="number figure">{percent(carrier.scores.overall)}</td>
      {scoreKeys.map((key) => (
        <td key={key}>
          <ScoreBar share={carrier.scores[key]} isLowest={marked.includes(key)} />
        </td>
      ))}
      <td className="number">
        {number(carrier.flights)}
        {carrier.flightsToCome > 0 && <span className="dim toCome"> {t('carriers.toCome', { n: number(carrier.flightsToCome) })}</span>}
      </td>
      <td className="number">{number(carrier.people)}</td>
      <td className="number">{minutesLost(carrier) > 0 ? duration(minutesLost(carrier)) : '–'}</td>
      <td className="number">{carrier.blindRules > 0 ? t('carriers.blindOf', { count: carrier.blindRules, people: number(carrier.blindPeople) }) : '–'}</td>
    </tr>
  );
}

function CarrierLink({ code, children }: { code: string; children: ReactNode }) {
  const days = useParam('days');
  const address = `/carriers/${encodeURIComponent(code)}${days ? `?days=${days}` : ''}`;
  return (
    <a
      className="carrier-link"
      href={address}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        go(address);
      }}
    >
      {children}
    </a>
  );
}

function None() {
  const { t } = useWords();
  return (
    <section className="card broad none">
      <h1>{t('carriers.none')}</h1>
      <p>{t('carriers.noneLead')}</p>
      <pre tabIndex={0}>curl -H &quot;Authorization: Bearer $KEY&quot; --data-binary @list.edi {location.origin}/api/v1/messages</pre>
    </section>
  );
}
