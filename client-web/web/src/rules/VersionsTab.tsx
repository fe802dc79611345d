import { useMemo } from 'react';
import type { RuleDetail, RuleVersion } from '../api/model';
import { useWords } from '../i18n/useWords';
import { setParams, useParam } from '../url';
import { lineDiff } from './lineDiff';
import { useRuleWords } from './useRuleWords';

/** The versions of a rule, how one differs from the one before, and who did what when and why. */
export function VersionsTab({ detail, onOpen }: { detail: RuleDetail; onOpen: (text: string) => void }) {
  const { t } = useWords();
  const named = Number(useParam('version'));
  const chosen = detail.versions.find(({ number }) => number === named) ?? detail.versions[0];
  const before = detail.versions.find(({ number }) => chosen && number < chosen.number);
  return (
    <div className="rule-columns">
      <section className="panel rule-text" aria-label={chosen ? t('rules.versionNumber', { version: chosen.number }) : t('rules.noVersions')}>
        {chosen ? (
          <>
            <header className="panel-head">
              <h2>{t('rules.versionNumber', { version: chosen.number })}</h2>
              <p className="dim clip">{before ? t('rules.against', { version: before.number }) : t('rules.firstVersion')}</p>
              <button
                className="button small"
                onClick={() => {
                  onOpen(chosen.text);
                  setParams({ tab: null, version: null });
                }}
              >
                {t('rules.openVersion')}
              </button>
            </header>
            <Difference before={before?.text ?? chosen.text} after={chosen.text} />
          </>
        ) : (
          <p className="empty">{t('rules.noVersions')}</p>
        )}
      </section>
      <div className="rule-side">
        <section className="panel traveller-part" aria-labelledby="versions">
          <h2 id="versions">{t('rules.versions')}</h2>
          <ul className="rule-versions">
            {detail.versions.map((version) => (
              <Version key={version.number} version={version} isChosen={version === chosen} />
            ))}
          </ul>
        </section>
        <History detail={detail} />
      </div>
    </div>
  );
}

function Version({ version, isChosen }: { version: RuleVersion; isChosen: boolean }) {
  const { t } = useWords();
  const { moment } = useRuleWords();
  const people = [
    version.authors.length > 0 && t('rules.writtenBy', { by: version.authors.join(', ') }),
    version.submittedBy && t('rules.submittedBy', { by: version.submittedBy }),
    version.approvedBy && t('rules.approvedBy', { by: version.approvedBy }),
  ].filter(Boolean);
  return (
    <li className={isChosen ? 'selected' : undefined}>
      <button className="row-open" aria-current={isChosen || undefined} onClick={() => setParams({ version: String(version.number) }, true)}>
        {t('rules.versionNumber', { version: version.number })}
      </button>
      <span className="chip state">{t(`rules.state.${version.state}`)}</span>
      <code className="dim" title={version.digest}>
        {version.digest.slice(0, 8)}
      </code>
      <span className="dim own-line">
        {people.length === 0 ? t('rules.ofProgram') : people.join(' · ')}
        {version.at && ` · ${moment(version.at)}`}
      </span>
    </li>
  );
}

function Difference({ before, after }: { before: string; after: string }) {
  const { t } = useWords();
  const lines = useMemo(() => lineDiff(before, after), [before, after]);
  return (
    <pre className="difference" tabIndex={0}>
      {lines.map(({ kind, text }, index) => (
        <span key={index} className={kind}>
          <span className="sign" aria-hidden="true">
            {kind === 'added' ? '+' : kind === 'removed' ? '−' : ' '}
          </span>
          {kind !== 'same' && <span className="visually-hidden">{t(`lists.kind.${kind}`)}: </span>}
          {text}
          {'\n'}
        </span>
      ))}
    </pre>
  );
}

function History({ detail: { acts } }: { detail: RuleDetail }) {
  const { t } = useWords();
  const { moment } = useRuleWords();
  return (
    <section className="panel traveller-part" aria-labelledby="acts">
      <h2 id="acts">{t('rules.history')}</h2>
      {acts.length === 0 && <p className="dim">{t('rules.noHistory')}</p>}
      <ol className="rule-history">
        {acts.map((act) => (
          <li key={act.commandId}>
            <span className="fact-name">{moment(act.at)}</span>
            <span>
              <strong>{t(`rules.done.${act.kind}`)}</strong> {act.version > 0 && <span className="dim">{t('rules.versionNumber', { version: act.version })}</span>}
              <span className="own-line">
                {act.by} · {act.reason}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
