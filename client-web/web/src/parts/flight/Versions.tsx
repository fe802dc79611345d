import type { FlightPerson, PersonData } from '../../api/model';
import { differing, type Differing } from '../../flight/differing';
import { fieldText, isMasked, sharedFields } from '../../flight/personText';
import { useFlightWords } from '../../flight/useFlightWords';
import { useWords } from '../../i18n/useWords';
import { Said } from './Said';

/** What API and PNR say of a person, beside each other where both do, with the fields marked in which they do not agree. */
export function Versions({ found: { api, pnr, person } }: { found: FlightPerson }) {
  const { t } = useWords();
  const words = useFlightWords();
  const differ = differing(api, pnr);
  const contradictions = [...differ.values()].filter((how) => how === 'contradicts').length;
  const columns: readonly (readonly [string, PersonData])[] = [
    ...(api ? [[t('source.Api'), api] as const] : []),
    ...(pnr ? [[t('source.Pnr'), pnr] as const] : []),
    ...(!api && !pnr ? [[t('source.Unspecified'), person] as const] : []),
  ];
  const rows = sharedFields
    .map((field) => ({ field, said: columns.map(([, of]) => fieldText(t, field, of)), how: differ.get(field) }))
    .filter(({ field, said, how }) => {
      // The name stands above; it is repeated only where it is spelt in two ways.
      if (field === 'Name') return how !== undefined;
      return field === 'Document' || said.some((lines) => lines.length > 0);
    });
  return (
    <section className="person-part">
      <h3>{t('versions.title')}</h3>
      <p className={contradictions > 0 ? 'warning' : 'dim'}>{t(sentence(api !== null, pnr !== null, contradictions, isMasked(person)), { count: contradictions })}</p>
      <table className="versions">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('change.field')}</span>
            </th>
            {columns.map(([name]) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, said, how }) => (
            <tr key={field} className={how}>
              <th scope="row">
                {words.field(field)}
                {how && <Mark how={how} />}
              </th>
              {said.map((lines, index) => (
                <td key={index}>
                  <Lines lines={lines} none={field === 'Document' ? t('panel.noDocument') : '–'} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

// What is masked may differ where nobody sees it: then the page does not say that it agrees.
function sentence(hasApi: boolean, hasPnr: boolean, contradictions: number, masked: boolean): string {
  if (!hasPnr) return 'versions.onlyApi';
  if (!hasApi) return 'versions.onlyPnr';
  if (contradictions > 0) return 'versions.contradict';
  return masked ? 'versions.agreeMasked' : 'versions.agree';
}

function Mark({ how }: { how: Differing }) {
  const { t } = useWords();
  return (
    <span className="differs-mark" title={t(`versions.${how}`)}>
      <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
        <path d="M1 3.5h8M1 6.5h8M7.5 .5l-5 9" />
      </svg>
      <span className="visually-hidden">, {t(`versions.${how}`)}</span>
    </span>
  );
}

function Lines({ lines, none }: { lines: readonly string[]; none: string }) {
  if (lines.length === 0) return <span className="dim">{none}</span>;
  return lines.map((line) => (
    <span key={line} className="own-line">
      <Said text={line} />
    </span>
  ));
}
