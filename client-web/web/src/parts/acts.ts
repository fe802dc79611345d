import type { ActAnswer } from '../api/backend';
import type { BoardRow, HitDecision } from '../api/model';
import type { Words } from '../i18n/useWords';

/** Says what became of an act, in a sentence. */
export function sayResult(t: Words['t'], result: ActAnswer, row: BoardRow | undefined): string {
  if (result !== 'TakenByOther') return t(`result.${result}`);
  return row?.hit.owner ? t('result.TakenByOther', { owner: row.hit.owner }) : t('result.TakenBySomeone');
}

/** True when the act stands, now or already. */
export const succeeded = (result: ActAnswer) => result === 'Done' || result === 'AlreadyDone';

/** What may be decided of a hit as it stands. */
export function decisionsFor(row: BoardRow): readonly HitDecision[] {
  const { hit } = row;
  if (hit.state === 'Closed' || hit.state === 'Lapsed') return [];
  if (hit.protective) return ['Protect', 'ClearedNotSame', 'ClearedNoConcern', 'Watch'];
  return ['Refer', 'Watch', 'ClearedNotSame', 'ClearedNoConcern', 'Protect'];
}

/** True when the flight begins or ends at the airport; somebody without one has no flight of their own. */
export function touches(row: BoardRow, airport: string): boolean {
  return airport !== '' && (row.from === airport || row.to === airport);
}

/** True when the hit is there to be claimed. */
export function mayClaim(row: BoardRow): boolean {
  return row.hit.state === 'New';
}

/** True when a control or help was asked for and its outcome is owed. */
export function owesOutcome(row: BoardRow): boolean {
  return row.hit.state === 'Decided' && (row.hit.decision === 'Refer' || row.hit.decision === 'Protect');
}
