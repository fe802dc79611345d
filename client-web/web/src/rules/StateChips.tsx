import type { RuleSummary } from '../api/model';
import { useWords } from '../i18n/useWords';

/** Where a rule stands, and what of it is on its way. */
export function StateChips({ rule }: { rule: RuleSummary }) {
  const { t } = useWords();
  const isOut = rule.state === 'Suspended' || rule.state === 'Expired' || rule.state === 'Retired';
  const isNew = rule.state === rule.pendingState;
  return (
    <span className="chips">
      {!isNew && <span className={isOut ? 'chip state out' : 'chip state'}>{t(`rules.state.${rule.state}`)}</span>}
      {rule.shadowVersion > 0 && rule.state !== 'Shadow' && <span className="chip state">{t('rules.shadowVersion', { version: rule.shadowVersion })}</span>}
      {rule.pendingVersion > 0 && (
        <span className={rule.pendingState === 'Submitted' ? 'chip state asked' : 'chip state'}>
          {t(rule.pendingState === 'Submitted' ? 'rules.submittedVersion' : 'rules.draftVersion', { version: rule.pendingVersion })}
        </span>
      )}
      {rule.score?.decays && <span className="chip state decays">{t('rules.decays')}</span>}
      {rule.notFed.length > 0 && (
        <span className="chip state out" title={t('rules.notFedWhy', { facts: rule.notFed.join(', ') })}>
          {t('rules.notFed')}
        </span>
      )}
    </span>
  );
}
