import type { TFunction } from 'i18next';
import type { FlightView, PersonData, PersonField, TravelDocument } from '../api/model';

/** Stands where the server hides a value from a role. */
export const mask = '•••';

/** Whether anything of somebody is hidden from the reader's role. */
export function isMasked(person: PersonData): boolean {
  return [person.locator, person.uniqueReference, ...person.documents.map(({ number }) => number)].some((text) => text.includes(mask));
}

/** Whether anything of anybody on the flight is. */
export function isMaskedFlight({ people }: FlightView): boolean {
  return people.some(({ person }) => isMasked(person));
}

/** The name as officers write it: the surname, a comma, the given names. Empty when the list names nobody. */
export function nameOf({ surname, given, second }: PersonData): string {
  const names = [given, second].filter(Boolean).join(' ');
  return names ? `${surname}, ${names}` : surname;
}

/** A document in one line. */
export function documentText({ type, number, issuer }: TravelDocument): string {
  return [type, number, issuer].filter(Boolean).join(' ');
}

/** The fields that API and PNR both can have, in the order shown. */
export const sharedFields = [
  'Name', 'Birth', 'Sex', 'Nationality', 'Document', 'Seat', 'Bags', 'Embarkation', 'Destination', 'Kind', 'Locator',
] as const satisfies readonly PersonField[];

/** What a source says in a field, one entry a line; none when it says nothing. */
export function fieldText(t: TFunction, field: (typeof sharedFields)[number], person: PersonData): readonly string[] {
  const said = (text: string) => (text === '' ? [] : [text]);
  switch (field) {
    case 'Name':
      return said(nameOf(person));
    case 'Birth':
      return said(person.birth ?? (person.birthYear === null ? '' : String(person.birthYear)));
    case 'Sex':
      return said(person.sex);
    case 'Nationality':
      return said(person.nationalities.join(' '));
    case 'Document':
      return person.documents.map((document) => documentText(document) + (document.expiry ? ` · ${document.expiry}` : ''));
    case 'Seat':
      return said(person.seat);
    case 'Bags':
      return said(bagsText(person));
    case 'Embarkation':
      return said(person.embarkation);
    case 'Destination':
      return said(person.destination);
    case 'Kind':
      return person.kind === 'Unspecified' ? [] : [t(`personKind.${person.kind}`)];
    case 'Locator':
      return said(person.locator);
  }
}

function bagsText({ bags }: PersonData): string {
  if (!bags) return '';
  const weight = bags.weightKg === null ? null : `${bags.weightKg} kg`;
  return [bags.count, weight].filter((part) => part !== null).join(' · ');
}
