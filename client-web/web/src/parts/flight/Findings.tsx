import type { FlightView } from '../../api/model';
import { findingGroups, type FindingGroup, type Placed } from '../../flight/findingGroups';
import { setChoice } from '../../flight/shownPeople';
import { useFlightWords } from '../../flight/useFlightWords';
import { formatNumber } from '../../i18n/format';
import { useWords } from '../../i18n/useWords';

const shownOfOne = 12;

/** What was found wrong with a flight's lists: by kind with its count, and opened, where each stands and what was done. */
export function Findings({ view }: { view: FlightView }) {
  const { t } = useWords();
  const groups = findingGroups(view);
  return (
    <section className="flight-part" aria-labelledby="findings">
      <h2 id="findings">{t('findings.title')}</h2>
      {groups.length === 0 && <p className="dim">{t('findings.none')}</p>}
      <ul className="findings">
        {groups.map((group) => (
          <li key={group.code}>
            <Group group={group} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Group({ group: { code, placed } }: { group: FindingGroup }) {
  const { t, language } = useWords();
  const words = useFlightWords();
  const rest = placed.length - shownOfOne;
  return (
    <details>
      <summary>
        <span className="finding-count">
          <span aria-hidden="true">{formatNumber(language, placed.length, 0)}</span>
          <span className="visually-hidden">{t('findings.count', { count: placed.length })}: </span>
        </span>
        <span className="finding-name">{words.finding(code)}</span>
        <span className="codes dim">{code}</span>
      </summary>
      <p>{words.findingWhy(code)}</p>
      {code === 'InconsistentApiPnr' && (
        <button className="button small" onClick={() => setChoice('differ')}>
          {t('findings.show')}
        </button>
      )}
      <ul>
        {placed.slice(0, shownOfOne).map((each, index) => (
          <li key={index}>
            <Place placed={each} />
            {/* The server tells the single case in English. */}
            <span lang="en" className="dim">
              {each.finding.text}
            </span>
          </li>
        ))}
        {rest > 0 && <li className="dim">{t('findings.more', { count: rest })}</li>}
      </ul>
    </details>
  );
}

function Place({ placed: { finding, list } }: { placed: Placed }) {
  const { t } = useWords();
  const words = useFlightWords();
  if (!list) return <span>{t('findings.now')}</span>;
  const isRow = finding.column !== null || finding.detail !== null || list.source === 'AirlineDesk';
  const places = [
    `${t(`source.${list.source}`)} ${words.moment(list.receivedAt)}`,
    finding.segment > 0 ? t(isRow ? 'findings.row' : 'findings.segment', { number: finding.segment }) : t('findings.whole'),
    finding.element > 0 && t('findings.element', { number: finding.element }),
    finding.column && t(`desk.column.${finding.column}`, { defaultValue: finding.column }),
  ];
  return <span>{places.filter(Boolean).join(' · ')}</span>;
}
