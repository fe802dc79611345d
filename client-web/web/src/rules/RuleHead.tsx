import type { ReactNode } from 'react';
import type { RuleDetail } from '../api/model';
import { useWords } from '../i18n/useWords';
import { StateChips } from './StateChips';
import { useRuleWords } from './useRuleWords';

/** Which rule it is, where it stands, and what can be done with it. */
export function RuleHead({ rule, detail, children }: { rule: string; detail: RuleDetail | null; children: ReactNode }) {
  const { t } = useWords();
  const words = useRuleWords();
  const summary = detail?.summary;
  const facts = summary
    ? [
        summary.exonerates ? t('rules.exonerates') : words.threat(summary.threat),
        words.level(summary.level),
        words.family(summary.family),
        summary.isStrong && t('rules.strong'),
        summary.version > 0 && t('rules.versionInForce', { version: summary.version }),
        summary.validUntil && t('rules.validUntil', { day: words.date(summary.validUntil) }),
        summary.owner,
      ].filter(Boolean)
    : [];
  return (
    <header className="panel rule-head">
      <div className="rule-title">
        <h1>
          {rule} <span>{summary ? words.name(summary) : t('rules.newRule')}</span>
        </h1>
        {summary && <StateChips rule={summary} />}
      </div>
      {facts.length > 0 && <p className="dim">{facts.join(' · ')}</p>}
      {summary?.reason && (
        <p className="dim">
          {[summary.changedBy, summary.changedAt && words.moment(summary.changedAt), summary.reason].filter(Boolean).join(' · ')}
        </p>
      )}
      {!summary && <p className="dim">{t('rules.newLead')}</p>}
      {children}
    </header>
  );
}
