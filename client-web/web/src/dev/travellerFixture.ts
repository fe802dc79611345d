import type { Passengers } from '../api/passengers';
import type { LinkCount, Traveller, TravellerJourney } from '../api/model';
import { fixtureNow, fixtureRow } from './fixture';

const day = 86_400_000;
const iso = (daysAgo: number) => new Date(fixtureNow - daysAgo * day).toISOString();

/** Keys of the invented traveller's records. */
export const travellerKey = '5e1f09a4c7d28b36'.repeat(2);
const olderKey = 'a90277be13f4c85d'.repeat(2);
const strangerKey = '77c3d01e92ab6f48'.repeat(2);
const companionKey = 'd4410f6ea2c9b735'.repeat(2);

const passport = '3fb1'.repeat(8);
const olderPassport = '90ce'.repeat(8);

function journey(flight: string, from: string, to: string, daysAgo: number, hours: number, changes: Partial<TravellerJourney['journey']> = {}, passenger = travellerKey): TravellerJourney {
  const departure = iso(daysAgo);
  return {
    passenger,
    journey: {
      flight: `${flight}-${departure.slice(0, 10)}-${from}`,
      version: 3,
      from,
      to,
      departure,
      locator: 'l0',
      arrival: iso(daysAgo - hours / 24),
      presence: 'OnBoard',
      person: 'p12',
      toldAt: iso(daysAgo + 1),
      booked: iso(daysAgo + 20),
      oneWay: false,
      stayNights: null,
      returnDate: null,
      itineraryEnd: to,
      holdBags: 1,
      bagKg: 18,
      document: passport,
      documentExpiry: '2031-02-01',
      party: [],
      fromCountry: '',
      toCountry: '',
      km: null,
      identity: 'i0',
      contacts: [],
      takenOff: [],
      ...changes,
    },
  };
}

/** An invented traveller with two passports. */
export function travellerFixture(): Traveller {
  const companion = { passenger: companionKey, minor: false, sharesFamilyName: true };
  const older = { document: olderPassport, documentExpiry: '2025-11-30' };
  const { hit } = fixtureRow('AT 515', 'CMN', 'ABJ', 18, 230, {
    severity: 'Act',
    reasons: [
      { side: 'For', source: 'D01', text: { code: 'ground.D01', args: { hours: '9', km: '6100' } } },
      { side: 'For', source: 'D16', text: { code: 'ground.D16', args: { kg: '46', nights: '2' } } },
      { side: 'Against', source: 'X02', text: { code: 'against.X02', args: { days: '34' } } },
      { side: 'NotSeen', source: 'D18', text: { code: 'notSeen.D18', args: { fields: 'bags.tagCount' } } },
    ],
  });
  return {
    key: travellerKey,
    journeys: [
      journey('AT514', 'ABJ', 'CMN', -2, 4.5, { presence: 'Listed', bagKg: null, holdBags: null }),
      journey('AT515', 'CMN', 'ABJ', 0.16, 4.2, { presence: 'Listed', booked: iso(0.5), stayNights: 2, holdBags: 2, bagKg: 46, party: [companion] }),
      journey('AT215', 'GRU', 'CMN', 0.7, 9.2, { booked: iso(0.9), oneWay: true, holdBags: 2, bagKg: 44 }),
      journey('LA8085', 'LIS', 'GRU', 38, 10, { stayNights: 4, holdBags: 1, bagKg: 8, takenOff: [{ at: iso(39), kind: 'Return' }] }),
      journey('TP1485', 'OXB', 'LIS', 41, 4.3),
      journey('TP1484', 'LIS', 'OXB', 47, 4.2, { stayNights: 6 }),
      journey('ET508', 'ADD', 'ABJ', 160, 6, { ...older, party: [companion] }, olderKey),
      journey('ET601', 'DXB', 'ADD', 161, 4, { ...older, party: [companion] }, olderKey),
      journey('ET602', 'ADD', 'DXB', 166, 4, { ...older, presence: 'Cancelled' }, olderKey),
      journey('ET509', 'ABJ', 'ADD', 167, 6, older, olderKey),
      journey('HF720', 'ABJ', 'DSS', 420, 3, older, olderKey),
    ],
    documents: [
      { document: passport, expiry: '2031-02-01', firstUsed: iso(47), lastUsed: iso(-2), journeys: 6 },
      { document: olderPassport, expiry: '2025-11-30', firstUsed: iso(420), lastUsed: iso(160), journeys: 5 },
    ],
    companions: [
      { passenger: companionKey, journeys: 3, last: iso(0.16), minor: false, sharesFamilyName: true },
      { passenger: 'b8'.repeat(16), journeys: 1, last: iso(420), minor: null, sharesFamilyName: false },
    ],
    controls: [
      { flight: 'ET508-2026-06-14-ADD', hit: 'p4.rules', at: iso(159.7), airport: 'ABJ', positive: true, goods: ['Currency'], protective: false },
      { flight: 'HF720-2025-09-27-ABJ', hit: 'p9.rules', at: iso(419.8), airport: 'DSS', positive: false, goods: [], protective: false },
    ],
    records: [
      { passenger: travellerKey, same: true, because: { code: 'identity.own', args: {} }, since: iso(47), by: '', reason: '', journeys: 6 },
      { passenger: olderKey, same: true, because: { code: 'identity.same.decided', args: {} }, since: iso(40), by: 'ABJ shift lead', reason: 'Both passports were shown at the desk.', journeys: 5 },
      { passenger: strangerKey, same: false, because: { code: 'identity.apart.inUseAtOnce', args: { one: 'TP1484-2026-10-05-LIS', other: 'AF702-2026-10-05-CDG' } }, since: iso(40), by: '', reason: '', journeys: 2 },
    ],
    hits: [{ flight: 'AT515-2026-11-21-CMN', airports: ['CMN', 'ABJ'], hit }],
  };
}

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Travellers without a server: one, whose records can be joined and parted. */
/** Invented counts of the links of a booking. */
export function linksFixture(): LinkCount[] {
  const shared = { bookings: 4, travellers: 5, families: 3, flights: 4, airports: ['ABJ', 'CMN', 'GRU'], from: iso(12), until: iso(0.4), earlier: 0, controls: 2, positives: 1 };
  return [
    { ...shared, kind: 'Phone' },
    { ...shared, kind: 'Mail', bookings: 1, travellers: 1, families: 1, flights: 1, airports: ['ABJ', 'CMN'], from: iso(0.4), until: iso(0.4), controls: 0, positives: 0 },
    { ...shared, kind: 'Card', travellers: 4 },
    { ...shared, kind: 'Agency', bookings: 0, travellers: 0, families: 0, flights: 0, airports: [], from: null, until: null, controls: 9, positives: 2 },
  ];
}

export function fixturePassengers(): Passengers {
  let traveller = travellerFixture();
  return {
    one: async (key) => {
      await wait(120);
      return key === traveller.key ? traveller : 'Missing';
    },
    links: async () => {
      await wait(120);
      return linksFixture();
    },
    decide: async (_key, same, _command, other, reason) => {
      await wait(120);
      if (!reason) return { result: 'ReasonMissing' };
      if (!traveller.records.some(({ passenger }) => passenger === other)) return { result: 'NoSuchRecord' };
      const decided = { same, by: 'PUJ shift lead', reason, since: new Date(fixtureNow).toISOString(), because: { code: same ? 'identity.same.decided' : 'identity.apart.decided', args: {} } };
      traveller = { ...traveller, records: traveller.records.map((record) => (record.passenger === other ? { ...record, ...decided } : record)) };
      return { result: 'Done' };
    },
  };
}
