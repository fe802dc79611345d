import type { FlightPerson, FlightView } from '../api/model';
import { setParams, useParam } from '../url';
import { firstListAt, hasChanged } from './changes';
import { contradicts } from './differing';

/** Whom the flight's list shows: everybody, those with a hit, those who changed, those of whom API and PNR contradict each other. */
export const choices = ['all', 'hits', 'changed', 'differ'] as const;
export type Choice = (typeof choices)[number];

/** The choice in the address. */
export function useChoice(): Choice {
  const named = useParam('show');
  return choices.find((choice) => choice === named) ?? 'all';
}

export const setChoice = (choice: Choice) => setParams({ show: choice === 'all' ? null : choice });

/** The person in the side panel; empty when none is. */
export const usePerson = () => useParam('person');
export const selectPerson = (key: string | null, replace = false) => setParams({ person: key }, replace);

/** The people of each choice: those with a hit first, the most urgent ahead, then the others in the order of the lists. */
export function peopleBy(view: FlightView): Readonly<Record<Choice, readonly FlightPerson[]>> {
  const first = firstListAt(view);
  const urgency = new Map([...new Set(view.hits.map(({ person }) => person))].map((person, index) => [person, index]));
  const rank = ({ key }: FlightPerson) => urgency.get(key) ?? urgency.size;
  const all = [...view.people].sort((a, b) => rank(a) - rank(b));
  return {
    all,
    hits: all.filter(({ key }) => urgency.has(key)),
    changed: all.filter((person) => hasChanged(person, first)),
    differ: all.filter(({ api, pnr }) => contradicts(api, pnr)),
  };
}
