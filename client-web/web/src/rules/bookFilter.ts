import type { RuleState, RuleSummary } from '../api/model';
import { matchesText } from '../board/filter';

/** States by which the book is narrowed, and what waits for somebody. */
export const stateChoices = ['Active', 'Shadow', 'Submitted', 'Draft', 'Suspended', 'Expired', 'Retired'] as const satisfies readonly RuleState[];
export type StateChoice = (typeof stateChoices)[number];

/** What of the book is shown; kept in the address. Empty means all. */
export interface BookFilter {
  readonly text: string;
  readonly state: string;
  readonly threat: string;
  readonly level: string;
  readonly family: string;
}

/** True when a rule, or a version of it that is on its way, stands so. */
export function isIn(rule: RuleSummary, state: string): boolean {
  return rule.state === state || rule.pendingState === state || (state === 'Shadow' && rule.shadowVersion > 0);
}

export function showsRule(filter: BookFilter, rule: RuleSummary, words: string): boolean {
  if (filter.state && !isIn(rule, filter.state)) return false;
  if (filter.threat && rule.threat !== filter.threat) return false;
  if (filter.level && rule.level !== filter.level) return false;
  if (filter.family && rule.family !== filter.family) return false;
  return matchesText(filter.text, rule.id, rule.owner, words, ...Object.values(rule.names));
}

/** The words of an entry that the book uses, in order. */
export function wordsUsed(rules: readonly RuleSummary[], of: (rule: RuleSummary) => string): readonly string[] {
  return [...new Set(rules.map(of))].filter(Boolean).sort();
}
