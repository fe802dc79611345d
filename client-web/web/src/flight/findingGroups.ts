import type { FlightFinding, FlightView, ReceivedList } from '../api/model';

/** A finding with the list that it is of; null when it is of the flight as it stands. */
export interface Placed {
  readonly finding: FlightFinding;
  readonly list: ReceivedList | null;
}

/** The findings of one code. */
export interface FindingGroup {
  readonly code: string;
  readonly placed: readonly Placed[];
}

// Faults that leave in doubt who is on the flight come first.
const first = ['PushNotBelieved', 'PartMissing', 'InconsistentApiPnr', 'Truncated', 'NoPeople', 'CountMismatch', 'OlderRevision'];
const rank = (code: string) => (first.includes(code) ? first.indexOf(code) : first.length);

/** All findings of a flight by code; of those alike in weight the most frequent first, the newest list first within one. */
export function findingGroups(view: FlightView): readonly FindingGroup[] {
  const groups = new Map<string, Placed[]>();
  const put = (finding: FlightFinding, list: ReceivedList | null) => {
    const placed = groups.get(finding.code) ?? [];
    placed.push({ finding, list });
    groups.set(finding.code, placed);
  };
  for (const finding of view.findings) put(finding, null);
  for (const list of [...view.lists].reverse()) for (const finding of list.findings) put(finding, list);
  return [...groups]
    .map(([code, placed]) => ({ code, placed }))
    .sort((a, b) => rank(a.code) - rank(b.code) || b.placed.length - a.placed.length || a.code.localeCompare(b.code));
}
