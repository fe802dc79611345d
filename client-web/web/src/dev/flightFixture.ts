import type { FlightFinding, FlightPerson, FlightView, PersonData, PersonDifference, ReceivedList } from '../api/model';
import { fixtureNow } from './fixture';
import { travellerKey } from './travellerFixture';

const iso = (hoursAgo: number) => new Date(fixtureNow - hoursAgo * 3_600_000).toISOString();

/** An invented person as a list has somebody. */
export function personFixture(surname: string, given: string, changes: Partial<PersonData> = {}): PersonData {
  return {
    surname,
    given,
    second: '',
    kind: 'Passenger',
    sex: 'M',
    birth: '1989-04-12',
    birthYear: null,
    nationalities: ['UTO'],
    documents: [{ type: 'P', number: 'FX1047371', issuer: 'UTO', expiry: '2031-02-01', issued: null }],
    locator: 'K2M9PX',
    seat: '31C',
    bags: { count: 2, weightKg: 31, tags: [], tagDestinations: [], pooled: null },
    embarkation: 'CMN',
    destination: 'ABJ',
    booking: null,
    position: 12,
    uniqueReference: '',
    otherLocators: [],
    checkedInAt: null,
    ...changes,
  };
}

const booking: NonNullable<PersonData['booking']> = {
  createdAt: iso(30),
  payment: 'Cash',
  payerName: null,
  payerIsCompany: null,
  agency: '31 2 0087',
  phone: '+999 5550100',
  mail: null,
  itinerary: ['GRU', 'CMN', 'ABJ'],
  returnDate: null,
  oneWay: true,
  cardToken: null,
  splitLocators: [],
  splitAt: null,
};

const added: PersonDifference = { kind: 'Added', version: 1, at: iso(26), source: 'Pnr', fields: [] };

function person(key: string, data: PersonData, changes: Partial<FlightPerson> = {}): FlightPerson {
  return { key, person: data, api: data, pnr: null, presence: 'Listed', difference: added, traveller: key === 'p6' ? '' : travellerKey, ...changes };
}

const finding = (code: string, segment: number, text: string): FlightFinding => ({ code, segment, text, column: null, detail: null, element: 0 });

function list(receipt: string, hoursAgo: number, changes: Partial<ReceivedList>): ReceivedList {
  const none = { sender: '1A', message: 0, added: 0, changed: 0, dropped: 0, cancelled: 0, repeated: 0, findings: [] };
  return { receipt: receipt.repeat(16), receivedAt: iso(hoursAgo), source: 'Pnr', function: 'FullPush', people: 6, ...none, ...changes };
}

/** An invented flight on which every kind of presence and change stands once. */
export function flightFixture(): FlightView {
  const alpha = personFixture('EXAMPLE', 'ALPHA');
  const alphaBooked = personFixture('EXAMPLE', 'ALPHA', { birth: '1998-04-12', documents: [], bags: null, seat: '12A', booking });
  return {
    key: 'AT515-2026-11-21-CMN',
    carrier: 'AT',
    number: '515',
    legs: [{ from: 'CMN', to: 'ABJ', departure: iso(3.8), arrival: iso(-0.3) }],
    version: 7,
    people: [
      person('p12', { ...alpha, booking }, { api: alpha, pnr: alphaBooked, difference: { kind: 'Joined', version: 4, at: iso(4), source: 'Api', fields: [] } }),
      person('p2', personFixture('SAMPLE', 'BRAVO', { seat: '14C', bags: { count: 2, weightKg: 46, tags: ['0220123456', '0220123457', '0220123458'], tagDestinations: [], pooled: null } }), {
        difference: {
          kind: 'Changed',
          version: 5,
          at: iso(2),
          source: 'Pnr',
          fields: [
            { field: 'Seat', before: '12A', after: '14C' },
            { field: 'Document', before: '', after: 'P FX220408 UTO' },
            { field: 'Payment', before: 'Card', after: 'Cash' },
          ],
        },
      }),
      person('p3', personFixture('TESTMAN', 'CHARLIE D', { seat: '' }), { presence: 'Dropped', difference: { kind: 'Dropped', version: 5, at: iso(2), source: 'Pnr', fields: [] } }),
      person('p4', personFixture('PLACEHOLDER', 'DELTA'), { presence: 'Cancelled', difference: { kind: 'Cancelled', version: 5, at: iso(2), source: 'Pnr', fields: [] } }),
      person('p5', personFixture('MODEL', 'ECHO', { seat: '08A', bags: { count: 0, weightKg: 0, tags: [], tagDestinations: [], pooled: null } }), { difference: { ...added, version: 5, at: iso(2) } }),
      person('p6', personFixture('SPECIMEN', '', { documents: [], bags: null }), { api: null, pnr: personFixture('SPECIMEN', '', { documents: [], bags: null }) }),
    ],
    hits: [],
    acts: [],
    comparisons: [],
    lists: [
      list('a1b2', 26, { added: 5, findings: [finding('MissingLocator', 14, 'A record has no locator; its travellers are kept.')] }),
      list('c3d4', 4, { source: 'Api', function: 'FullList', people: 4, changed: 4, findings: [finding('CountMismatch', 96, 'CNT declares 5 people.'), finding('MissingSeat', 0, '2 of 4 have no seat.')] }),
      list('e5f6', 2, { function: 'FullPush', people: 4, added: 1, changed: 1, dropped: 1, cancelled: 1, repeated: 2, findings: [finding('MissingLocator', 31, 'A record has no locator; its travellers are kept.')] }),
    ],
    parts: [
      { sender: 'AT1A', reference: 'AT515/211126', source: 'Pnr', parts: [1, 3], last: 3, complete: false },
      { sender: 'AT1A', reference: 'AT515/API', source: 'Api', parts: [1], last: null, complete: false },
    ],
    findings: [finding('InconsistentApiPnr', 0, 'API and PNR contradict each other on 1 people.')],
    targetedWith: 'rules 3, lookouts 12',
  };
}
