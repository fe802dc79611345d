import type { FlightPerson, FlightView, Hit, PersonDifference, PersonField, Presence } from '../api/model';

/** Not to be met at the gate, as far as the lists tell. */
export function isAbsent(presence: Presence): boolean {
  return presence === 'Dropped' || presence === 'Cancelled' || presence === 'NotOnBoard';
}

// Parts of one push come within minutes; between two pushes lies an hour at least.
const withinOnePush = 15 * 60_000;

/** When the first list of the flight was there, all its parts together; its people are no change. */
export function firstListAt({ lists }: FlightView): number {
  const began = Date.parse(lists[0]?.receivedAt ?? '');
  const opening = lists.filter((list) => list.source === lists[0]?.source && Date.parse(list.receivedAt) <= began + withinOnePush);
  return Math.max(...opening.map(({ receivedAt }) => Date.parse(receivedAt)));
}

/**
 * Whether the last change of a person is one that an officer who knew the flight before has to learn. That the other source
 * tells of somebody too, and that somebody boarded, is how every flight goes.
 */
export function hasChanged(person: FlightPerson, firstList: number): boolean {
  const { difference } = person;
  if (!difference) return isAbsent(person.presence);
  switch (difference.kind) {
    case 'Changed':
    case 'Dropped':
    case 'Cancelled':
    case 'Returned':
    case 'NotBoarded':
      return true;
    case 'Added':
      return Date.parse(difference.at) > firstList;
    default:
      return isAbsent(person.presence);
  }
}

/** What is said of a presence and a last change in a chip or two. */
export interface Change {
  /** The presence, where it says more than that the person is on a list. */
  readonly presence: Presence | null;
  /** What happened, where the presence does not say it already. */
  readonly kind: 'Added' | 'Changed' | 'Returned' | null;
  readonly fields: readonly PersonField[];
}

function changeOf(presence: Presence, kind: PersonDifference['kind'], fields: readonly PersonField[]): Change {
  return {
    presence: presence === 'Listed' || presence === 'Unspecified' ? null : presence,
    kind: kind === 'Added' || kind === 'Returned' || kind === 'Changed' ? kind : fields.length > 0 ? 'Changed' : null,
    fields,
  };
}

/** What the lists changed of a person. */
export function changeOfPerson(person: FlightPerson, firstList: number): Change {
  const { difference, presence } = person;
  const news = difference && hasChanged(person, firstList) ? difference : null;
  return changeOf(presence, news?.kind ?? 'Unspecified', news?.fields.map(({ field }) => field) ?? []);
}

/** What the lists changed of a hit's person. Everybody is added once, so that is not said in a worklist. */
export function changeOfHit({ presence, lastChange, changedFields }: Hit): Change {
  return changeOf(presence, lastChange === 'Added' ? 'Unspecified' : lastChange, changedFields);
}
