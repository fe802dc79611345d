import type { PersonData, PersonField, TravelDocument } from '../api/model';

/** How two sources stand to each other in a field: they contradict each other, or merely say it differently. */
export type Differing = 'contradicts' | 'differs';

const upper = (text: string) => text.toUpperCase();
const letters = (...names: readonly string[]) => upper(names.join('')).replace(/[^\p{L}]/gu, '');
const yearOf = (person: PersonData) => person.birthYear ?? (person.birth ? Number(person.birth.slice(0, 4)) : null);
const bothSaid = (a: string, b: string) => a !== '' && b !== '' && a !== b;

// The four rules by which the server counts people in the finding InconsistentApiPnr (Flights/ListFindings, Flights/SamePerson).

function contradictInBirth(api: PersonData, pnr: PersonData): boolean {
  if (api.birth && pnr.birth) return api.birth !== pnr.birth;
  const [year, other] = [yearOf(api), yearOf(pnr)];
  return year !== null && other !== null && year !== other;
}

function contradictInSex(api: PersonData, pnr: PersonData): boolean {
  return [api.sex, pnr.sex].sort().join('') === 'FM';
}

// Two letters and three say nothing of each other.
function contradictInNationality(api: PersonData, pnr: PersonData): boolean {
  if (api.nationalities.length === 0 || pnr.nationalities.length === 0) return false;
  return api.nationalities.every((code) => pnr.nationalities.every((other) => code !== other && code.length === other.length));
}

function isSame(a: TravelDocument, b: TravelDocument): boolean {
  return upper(a.number) === upper(b.number) && (a.issuer.length !== b.issuer.length || upper(a.issuer) === upper(b.issuer));
}

function contradictInDocument(api: PersonData, pnr: PersonData): boolean {
  const pairs = api.documents.flatMap((document) => pnr.documents.map((other) => [document, other] as const));
  if (pairs.some(([document, other]) => isSame(document, other))) return false;
  return pairs.some(([document, other]) => document.type === other.type && upper(document.issuer) === upper(other.issuer));
}

function otherLocator(api: PersonData, pnr: PersonData): boolean {
  return bothSaid(api.locator, pnr.locator) && !pnr.otherLocators.includes(api.locator) && !api.otherLocators.includes(pnr.locator);
}

function otherBags({ bags: api }: PersonData, { bags: pnr }: PersonData): boolean {
  const differ = (a: number | null, b: number | null) => a !== null && b !== null && a !== b;
  return api !== null && pnr !== null && (differ(api.count, pnr.count) || differ(api.weightKg, pnr.weightKg));
}

/** Fields in which API and PNR do not agree; one that either leaves out is none. */
export function differing(api: PersonData | null, pnr: PersonData | null): ReadonlyMap<PersonField, Differing> {
  const found = new Map<PersonField, Differing>();
  if (!api || !pnr) return found;
  if (contradictInBirth(api, pnr)) found.set('Birth', 'contradicts');
  if (contradictInSex(api, pnr)) found.set('Sex', 'contradicts');
  if (contradictInNationality(api, pnr)) found.set('Nationality', 'contradicts');
  if (contradictInDocument(api, pnr)) found.set('Document', 'contradicts');
  if (letters(api.surname, api.given, api.second) !== letters(pnr.surname, pnr.given, pnr.second)) found.set('Name', 'differs');
  if (api.kind !== 'Unspecified' && pnr.kind !== 'Unspecified' && api.kind !== pnr.kind) found.set('Kind', 'differs');
  if (otherLocator(api, pnr)) found.set('Locator', 'differs');
  if (bothSaid(api.seat, pnr.seat)) found.set('Seat', 'differs');
  if (otherBags(api, pnr)) found.set('Bags', 'differs');
  if (bothSaid(api.embarkation, pnr.embarkation)) found.set('Embarkation', 'differs');
  if (bothSaid(api.destination, pnr.destination)) found.set('Destination', 'differs');
  return found;
}

/** Whether a person is among those whom the finding InconsistentApiPnr counts. */
export function contradicts(api: PersonData | null, pnr: PersonData | null): boolean {
  return [...differing(api, pnr).values()].includes('contradicts');
}
