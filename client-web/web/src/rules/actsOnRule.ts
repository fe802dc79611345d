import type { RuleActKind, RuleDetail, RuleVersion, Session } from '../api/model';

/** An act that can be begun on a rule as it stands. */
export interface PossibleAct {
  readonly kind: RuleActKind;
  /** Number of the version it is about; 0 for the rule as a whole. */
  readonly version: number;
  readonly digest: string;
  /** A second person is needed, and the reader is not one: they wrote or submitted it. */
  readonly isOwnWork: boolean;
}

/** The number that the next text of a rule carries. */
export function nextVersion(detail: RuleDetail | null): number {
  if (!detail) return 1;
  return detail.summary.pendingVersion || Math.max(detail.summary.version, ...detail.versions.map(({ number }) => number), 0) + 1;
}

/** What the reader can do with a rule. Writers put forward, approvers decide; nobody approves their own. */
export function actsOn({ summary, versions }: RuleDetail, { role, name }: Session): readonly PossibleAct[] {
  const isApprover = role === 'RuleApprover';
  const pending = versions.find(({ number }) => number === summary.pendingVersion);
  const shadow = versions.find(({ number }) => number === summary.shadowVersion);
  const isOwn = ({ authors, submittedBy }: RuleVersion) => [...authors, submittedBy].some((author) => author.toLowerCase() === name.toLowerCase());
  const on = (kind: RuleActKind, version: RuleVersion | undefined, needsSecond = false): PossibleAct[] =>
    version ? [{ kind, version: version.number, digest: version.digest, isOwnWork: needsSecond && isOwn(version) }] : [];
  const whole = (kind: RuleActKind): PossibleAct => ({ kind, version: 0, digest: '', isOwnWork: false });
  const isSubmitted = pending?.state === 'Submitted';
  const acts: PossibleAct[] = pending?.state === 'Draft' ? on('Submit', pending) : [];
  if (isApprover && isSubmitted) acts.push(...on('ApproveToShadow', pending, true), ...on('ApproveToActive', pending, true), ...on('SendBack', pending));
  if (pending?.state === 'Draft' || isSubmitted) acts.push(...on('Withdraw', pending));
  if (!isApprover) return acts;
  acts.push(...on('ApproveToActive', shadow, true), ...on('EndShadow', shadow));
  if (summary.state === 'Active') acts.push(whole('Suspend'));
  if (summary.state === 'Suspended') acts.push(whole('Resume'));
  if (summary.state === 'Active' || summary.state === 'Suspended' || summary.state === 'Expired' || summary.state === 'Shadow') acts.push(whole('Retire'));
  return acts;
}
