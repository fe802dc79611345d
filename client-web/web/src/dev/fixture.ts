import type {
  BoardAirport,
  BoardEvent,
  BoardHour,
  BoardRow,
  BoardSnapshot,
  BoardTick,
  Hit,
  HitReason,
  Phrase,
  Severity,
  Worklist,
} from '../api/model';
import { rank } from '../board/queueOrder';

// An invented board, for working on the page without a server and for tests. Nothing of it reaches a build.

/** The moment the invented board shows. */
export const fixtureNow = Date.parse('2026-11-21T14:27:06Z');

const minute = 60_000;
const iso = (at: number) => new Date(at).toISOString();
const phrase = (code: string, args: Record<string, string> = {}): Phrase => ({ code, args });

const placeTable = `ABJ Abidjan CI 5.26 -3.93|ABV Abuja NG 9.01 7.26|ACC Accra GH 5.61 -0.17|ADD Addis_Ababa ET 8.98 38.8|BGI Bridgetown BB 13.07 -59.49|
BJL Banjul GM 13.34 -16.65|BKO Bamako ML 12.53 -7.95|BOG Bogota CO 4.7 -74.15|COO Cotonou BJ 6.36 2.38|DLA Douala CM 4.01 9.72|DSS Dakar SN 14.67 -17.07|
EZE Buenos_Aires AR -34.82 -58.54|GRU São_Paulo BR -23.44 -46.47|JNB Johannesburg ZA -26.14 28.25|KIN Kingston JM 17.94 -76.79|LFW Lomé TG 6.17 1.25|
LIM Lima PE -12.02 -77.11|LOS Lagos NG 6.58 3.32|MBJ Montego_Bay JM 18.5 -77.91|MPM Maputo MZ -25.92 32.57|NBO Nairobi KE -1.32 36.93|NIM Niamey NE 13.48 2.18|
NSI Yaoundé CM 3.72 11.55|OUA Ouagadougou BF 12.35 -1.51|OXB Bissau GW 11.89 -15.65|PTY Panama_City PA 9.07 -79.38|PUJ Punta_Cana DO 18.57 -68.36|
RAI Praia CV 14.92 -23.49|SAL San_Salvador SV 13.44 -89.06|SDQ Santo_Domingo DO 18.43 -69.67|VVI Santa_Cruz BO -17.64 -63.14`;

const agencies = [['Police', 'Customs'], ['Police', 'Customs', 'Gendarmerie'], ['Customs', 'Drug enforcement'], ['Police', 'Border guard', 'Customs']];

interface Standing {
  due: number;
  received: number;
  late: number;
  waiting: number;
  severity: Severity;
  heard: number | null;
}

const standings: Record<string, Partial<Standing>> = {
  ABJ: { waiting: 2, severity: 'Act' },
  PUJ: { due: 10, received: 10, waiting: 2, severity: 'Act' },
  ADD: { waiting: 1, severity: 'Look' },
  OXB: { waiting: 1, severity: 'Look' },
  LOS: { due: 9, received: 7, late: 2 },
  OUA: { due: 3, received: 1, late: 2 },
  NIM: { due: 4, received: 2, heard: 42 },
  BJL: { due: 8, received: 8, waiting: 1, severity: 'Ordinary' },
  ACC: { due: 10, received: 10, waiting: 1, severity: 'Ordinary' },
};

function airports(): BoardAirport[] {
  return placeTable.split('|').map((line, index) => {
    const [iata = '', city = '', country = '', latitude, longitude] = line.trim().split(' ');
    const due = 2 + ((index * 7) % 9);
    const standing: Standing = { due, received: due, late: 0, waiting: 0, severity: 'Unspecified', heard: 1 + (index % 9), ...standings[iata] };
    return {
      place: { iata, city: city.replaceAll('_', ' '), country, latitude: Number(latitude), longitude: Number(longitude) },
      agencies: agencies[index % agencies.length] ?? [],
      lastHeardAt: standing.heard === null ? null : iso(fixtureNow - standing.heard * minute),
      listsDue: standing.due,
      listsReceived: standing.received,
      listsLate: standing.late,
      hitsWaiting: standing.waiting,
      severity: standing.severity,
    };
  });
}

const reason = (side: HitReason['side'], source: string, code: string, args: Record<string, string> = {}): HitReason => ({
  side,
  source,
  text: phrase(code, args),
});

/** An invented row; `landsIn` and `flown` in minutes. */
export function fixtureRow(flight: string, from: string, to: string, landsIn: number, flown: number, hit: Partial<Hit> = {}): BoardRow {
  const [carrier = '', number = ''] = flight.split(' ');
  const departure = fixtureNow - flown * minute;
  const key = `${carrier}${number}-${iso(departure).slice(0, 10)}-${from}`;
  const id = hit.id ?? 'p12.rules';
  return {
    id: `${key}/${id}`,
    version: 3,
    flight: key,
    carrier,
    number,
    from,
    to,
    departure: iso(departure),
    arrival: iso(fixtureNow + landsIn * minute + 20_000),
    hit: {
      id,
      person: 'p12',
      kind: 'Rule',
      severity: 'Look',
      rank: 10,
      headline: phrase('hit.rules', { threat: 'Cocaine', families: '3' }),
      reasons: [],
      presence: 'Listed',
      lastChange: 'Unspecified',
      changedFields: [],
      state: 'New',
      raisedAt: iso(fixtureNow - 11 * minute),
      changedAt: iso(fixtureNow - 4 * minute),
      owner: '',
      decision: 'Unspecified',
      outcome: null,
      place: '31C',
      protective: false,
      list: '',
      entry: '',
      entryContent: '',
      because: null,
      suppression: null,
      onlyFor: '',
      ...hit,
    },
  };
}

const late = (hours: string) => reason('For', 'D01', 'ground.D01', { hours, km: '6100' });
const unseenBags = reason('NotSeen', 'D16', 'notSeen.D16', { fields: 'bags.weightKg,booking.stayNights' });

function rows(): BoardRow[] {
  return [
    fixtureRow('AT 515', 'CMN', 'ABJ', 18, 230, {
      severity: 'Act',
      rank: 90,
      state: 'Decided',
      decision: 'Refer',
      owner: 'ABJ shift lead',
      reasons: [
        reason('For', 'D09', 'ground.D09', { flownKm: '9800', directKm: '5300', ratio: '1.8' }),
        late('9'),
        reason('For', 'D02', 'ground.D02', { form: 'Cash', hours: '9' }),
        reason('For', 'D25', 'ground.D25', { numbers: '2' }),
        reason('For', 'D05', 'ground.D05', { bookings: '4' }),
        reason('Against', 'X03', 'against.X03'),
        unseenBags,
        reason('NotSeen', 'D18', 'notSeen.D18', { fields: 'bags.tagCount' }),
      ],
    }),
    fixtureRow('CM 223', 'PTY', 'PUJ', 41, 95, {
      id: 'p7.sltd.88',
      kind: 'LookoutDocument',
      severity: 'Act',
      rank: 1000,
      headline: phrase('hit.document', { category: 'StolenOrLostDocument', strength: 'Strong' }),
      place: '14A',
      reasons: [
        reason('For', 'SLTD copy', 'evidence.documentNumber.equal'),
        reason('For', 'SLTD copy', 'evidence.documentIssuer.equal'),
        reason('Against', 'SLTD copy', 'evidence.name.contradicts'),
        reason('NotSeen', 'SLTD copy', 'evidence.birthDate.missing'),
      ],
    }),
    fixtureRow('ET 935', 'ADD', 'ABJ', 65, 250, {
      state: 'Assigned',
      presence: 'Cancelled',
      lastChange: 'Cancelled',
      owner: 'ABJ officer 3',
      rank: 60,
      place: '07F',
      reasons: [
        reason('For', 'D03', 'ground.D03', { travellers: '1' }),
        reason('For', 'D02', 'ground.D02', { form: 'Voucher', hours: '51' }),
        late('21'),
        reason('Against', 'X01', 'against.X01', { nights: '9' }),
      ],
    }),
    fixtureRow('TP 1485', 'LIS', 'OXB', 82, 170, {
      lastChange: 'Changed',
      changedFields: ['Document', 'Seat', 'Payment'],
      rank: 50,
      place: '22D',
      reasons: [
        reason('For', 'D16', 'ground.D16', { kg: '46', nights: '2' }),
        reason('For', 'D07', 'ground.D07', { km: '3140', nights: '2' }),
        late('16'),
        reason('NotSeen', 'D25', 'notSeen.D25', { fields: 'booking.contactPhones' }),
      ],
    }),
    fixtureRow('AV 244', 'BOG', 'PUJ', 130, 25, {
      state: 'Decided',
      decision: 'Watch',
      owner: 'PUJ officer 1',
      place: '09C',
      reasons: [
        reason('For', 'D18', 'ground.D18', { tags: '3', accepted: '2' }),
        reason('For', 'D07', 'ground.D07', { km: '1610', nights: '1' }),
        reason('Against', 'X02', 'against.X02', { days: '34' }),
      ],
    }),
    fixtureRow('ET 503', 'ADD', 'GRU', 214, 430, {
      rank: 40,
      place: '41K',
      headline: phrase('hit.rules', { threat: 'Wildlife', families: '2' }),
      reasons: [reason('For', 'W01', 'ground.W01', { from: 'ADD', to: 'GRU', kg: '58', nights: '3' }), reason('For', 'D02', 'ground.D02', { form: 'Cash', hours: '30' }), unseenBags],
    }),
    fixtureRow('KQ 508', 'NBO', 'ACC', 168, 190, {
      id: 'p3.missing.4',
      kind: 'LookoutPerson',
      severity: 'Ordinary',
      protective: true,
      headline: phrase('hit.protect', { category: 'MissingPerson', strength: 'Possible' }),
      place: '18B',
      reasons: [reason('For', 'missing', 'evidence.name.equalAfterNormalisation'), reason('For', 'missing', 'evidence.birthYear.yearEqual'), reason('NotSeen', 'missing', 'evidence.birthDate.missing')],
    }),
    fixtureRow('HC 301', 'DSS', 'BKO', 195, -120, {
      severity: 'Ordinary',
      place: '05A',
      headline: phrase('hit.rules', { threat: 'Currency', families: '2' }),
      reasons: [reason('For', 'C03', 'ground.C03', { to: 'BKO', hours: '20' }), reason('For', 'D25', 'ground.D25', { numbers: '1' })],
    }),
    fixtureRow('KL 745', 'AMS', 'PTY', 260, 360, {
      severity: 'Ordinary',
      place: '33H',
      reasons: [reason('For', 'D03', 'ground.D03', { travellers: '2' }), late('19'), reason('Against', 'X01', 'against.X01', { nights: '12' })],
    }),
    fixtureRow('SA 223', 'GRU', 'JNB', 300, 270, {
      severity: 'Ordinary',
      state: 'Assigned',
      owner: 'JNB officer 2',
      place: '11E',
      reasons: [reason('For', 'D16', 'ground.D16', { kg: '0', nights: '21' }), late('11')],
    }),
    fixtureRow('VR 605', 'RAI', 'BJL', -12, 90, {
      severity: 'Ordinary',
      place: '03F',
      reasons: [reason('For', 'D02', 'ground.D02', { form: 'Cash', hours: '12' }), reason('For', 'D25', 'ground.D25', { numbers: '3' }), unseenBags],
    }),
    fixtureRow('LA 2431', 'LIM', 'VVI', -84, 220, {
      severity: 'Look',
      state: 'Closed',
      decision: 'Refer',
      owner: 'VVI shift lead',
      place: '27C',
      outcome: { kind: 'Positive', seizures: [{ commodity: 'Cocaine', quantity: 4200 }], arrests: 1, protected: 0, airport: 'VVI', recordedAt: iso(fixtureNow - 20 * minute) },
      reasons: [late('7'), reason('For', 'D16', 'ground.D16', { kg: '39', nights: '1' })],
    }),
    fixtureRow('DT 651', 'LAD', 'JNB', -50, 260, {
      severity: 'Look',
      state: 'Decided',
      decision: 'ClearedNotSame',
      owner: 'JNB officer 2',
      kind: 'LookoutPerson',
      place: '16D',
      headline: phrase('hit.name', { category: 'WantedPerson', strength: 'Weak' }),
      reasons: [reason('For', 'red notices', 'evidence.name.equal'), reason('Against', 'red notices', 'evidence.birthDate.contradicts')],
    }),
  ];
}

/** Invented hits that only the unit at PUJ sees. */
export function fixtureDepartures(): BoardRow[] {
  return [
    fixtureRow('AF 753', 'PUJ', 'CDG', 560, -52, {
      id: 'p41.unit-puj.2',
      kind: 'LookoutPerson',
      severity: 'Act',
      rank: 900,
      onlyFor: 'PUJ',
      headline: phrase('hit.name', { category: 'UnitLookout', strength: 'Strong' }),
      place: '21B',
      reasons: [reason('For', 'unit-puj', 'evidence.name.equal'), reason('For', 'unit-puj', 'evidence.birthDate.equal'), reason('Against', 'unit-puj', 'evidence.documentNumber.contradicts')],
    }),
    fixtureRow('IB 6500', 'PUJ', 'MAD', 640, -165, {
      id: 'p9.rules',
      onlyFor: 'PUJ',
      place: '38H',
      reasons: [late('6'), reason('For', 'D16', 'ground.D16', { kg: '44', nights: '3' }), reason('Against', 'X02', 'against.X02', { days: '34' })],
    }),
  ];
}

/**
 * Rows as a unit's worklist has them.
 * @param capacity hits that the unit's shift can look into; 0 for a unit that has not said.
 */
export function fixtureWorklist(airport: string, rows: readonly BoardRow[], capacity = 0): Worklist {
  const isNew = ({ hit }: BoardRow) => hit.state === 'New';
  const open = new Set(rows.filter(isNew).map(({ flight }) => flight));
  const flights = new Set(rows.map(({ flight }) => flight));
  const room = capacity - rows.filter((row) => !isNew(row)).length;
  const below = new Set(capacity > 0 ? rank(rows.filter(isNew), fixtureNow, airport).slice(room) : []);
  return {
    airport,
    unit: capacity > 0 ? { airport, agencies: ['Customs', 'Police'], shiftCapacity: capacity, isOperational: true } : null,
    rows: rows.map((row) => {
      const { flight, from, to, departure, arrival, hit } = row;
      return { flight, from, to, departure, arrival, hit, isBelowLine: below.has(row), isUnreviewed: open.has(flight) && Date.parse(departure) - fixtureNow < 120 * minute };
    }),
    belowLine: below.size,
    flightsReviewed: flights.size - open.size,
    flightsWithHits: flights.size,
  };
}

function events(): BoardEvent[] {
  const list: [number, BoardEvent['kind'], Severity, string, string, Phrase][] = [
    [0.4, 'HitRaised', 'Act', 'PUJ', 'CM223-2026-11-21-PTY', phrase('event.hitRaised', { flight: 'CM223', hit: 'hit.document' })],
    [2, 'HitDecided', 'Ordinary', 'ABJ', 'AT515-2026-11-21-CMN', phrase('event.hitDecided', { flight: 'AT515', decision: 'Refer', owner: 'ABJ shift lead' })],
    [3, 'ListReceived', 'Ordinary', 'NBO', 'KQ508-2026-11-21-NBO', phrase('event.listReceived', { flight: 'KQ508', people: '164', airport: 'NBO' })],
    [6, 'ListLate', 'Look', 'OUA', '', phrase('event.listLate', { flight: '2J541', airport: 'OUA' })],
    [8, 'HitDecided', 'Ordinary', 'ABJ', 'ET935-2026-11-21-ADD', phrase('event.hitClaimed', { flight: 'ET935', owner: 'ABJ officer 3' })],
    [20, 'OutcomeRecorded', 'Look', 'VVI', 'LA2431-2026-11-21-LIM', phrase('event.seizure', { flight: 'LA2431', commodity: 'Cocaine', quantity: '4200', airport: 'VVI' })],
    [20, 'OutcomeRecorded', 'Look', 'VVI', 'LA2431-2026-11-21-LIM', phrase('event.outcome', { flight: 'LA2431', kind: 'Positive', airport: 'VVI' })],
    [27, 'HitLapsed', 'Ordinary', 'LFW', 'KP51-2026-11-21-LFW', phrase('event.hitLapsed', { flight: 'KP51' })],
    [48, 'HitDecided', 'Ordinary', 'JNB', 'DT651-2026-11-21-LAD', phrase('event.hitDecided', { flight: 'DT651', decision: 'ClearedNotSame', owner: 'JNB officer 2' })],
    [95, 'OutcomeRecorded', 'Look', 'GRU', 'TP87-2026-11-21-LIS', phrase('event.seizure', { flight: 'TP87', commodity: 'Currency', quantity: '6400000', airport: 'GRU' })],
    [130, 'OutcomeRecorded', 'Look', 'DSS', 'IB3328-2026-11-21-MAD', phrase('event.seizure', { flight: 'IB3328', commodity: 'Cannabis', quantity: '18000', airport: 'DSS' })],
    [205, 'OutcomeRecorded', 'Look', 'PUJ', 'AV244-2026-11-20-BOG', phrase('event.seizure', { flight: 'AV244', commodity: 'Cocaine', quantity: '11600', airport: 'PUJ' })],
    [310, 'OutcomeRecorded', 'Look', 'ABV', 'ET911-2026-11-21-ADD', phrase('event.seizure', { flight: 'ET911', commodity: 'Cannabis', quantity: '31000', airport: 'ABV' })],
    [410, 'OutcomeRecorded', 'Look', 'ACC', 'TP1523-2026-11-21-ACC', phrase('event.seizure', { flight: 'TP1523', commodity: 'Currency', quantity: '3900000', airport: 'ACC' })],
    [530, 'OutcomeRecorded', 'Look', 'LOS', 'LA8070-2026-11-20-GRU', phrase('event.seizure', { flight: 'LA8070', commodity: 'Cocaine', quantity: '8700', airport: 'LOS' })],
    [600, 'StateChanged', 'Ordinary', '', '', phrase('event.state', { state: 'Live' })],
  ];
  return list.map(([ago, kind, severity, airport, flight, text], index) => ({
    seq: 4200 - index,
    part: 0,
    at: iso(fixtureNow - ago * minute),
    kind,
    severity,
    airport,
    flight,
    text,
  }));
}

function hours(): BoardHour[] {
  const start = Date.parse('2026-11-20T15:00:00Z');
  const flights = [22, 21, 19, 18, 17, 13, 9, 7, 5, 7, 9, 12, 14, 16, 17, 17, 16, 15, 13, 11, 9, 8, 12, 15, 18, 15, 17, 25, 26, 24, 23, 20, 14, 9];
  const hits: Record<number, number> = { 3: 1, 9: 1, 13: 2, 16: 1, 19: 2, 20: 1, 21: 3, 23: 4 };
  const positive: Record<number, number> = { 1: 1, 12: 1, 14: 2, 17: 1, 20: 3, 22: 1 };
  return flights.map((count, index) => ({
    start: iso(start + index * 3_600_000),
    flights: count,
    hits: hits[index] ?? 0,
    positive: positive[index] ?? 0,
  }));
}

/** The invented board. */
export function fixtureSnapshot(): BoardSnapshot {
  return {
    operation: {
      id: 'cocair-8',
      name: 'COCAIR VIII',
      state: 'Live',
      startsAt: '2026-11-19T00:00:00Z',
      endsAt: '2026-11-28T00:00:00Z',
      synthetic: true,
    },
    epoch: 'e1',
    seq: 4200,
    figures: {
      listsDue: 437,
      listsReceived: 412,
      listsLate: 4,
      flights: 412,
      people: 62_104,
      hits: 148,
      hitsWaiting: 9,
      oldestWaitingAt: iso(fixtureNow - 11 * minute),
      outcomesOwed: 2,
      oldestOwedAt: iso(fixtureNow - 134 * minute),
      positive: 17,
      controls: 61,
      arrests: 12,
      protected: 2,
      seizures: [
        { commodity: 'Cocaine', quantity: 41_200, count: 6 },
        { commodity: 'Cannabis', quantity: 112_000, count: 4 },
        { commodity: 'Currency', quantity: 18_400_000, count: 3 },
        { commodity: 'Ivory', quantity: 6_400, count: 1 },
        { commodity: 'Gold', quantity: 2_150, count: 2 },
        { commodity: 'TravelDocumentFraud', quantity: 7, count: 3 },
      ],
    },
    airports: airports(),
    queue: rows(),
    events: events(),
    hours: hours(),
  };
}

/** A tick of the invented operation. */
export function fixtureTick(afterSeq: number, seq: number, change: Partial<BoardTick> = {}): BoardTick {
  return {
    operationId: 'cocair-8',
    epoch: 'e1',
    afterSeq,
    seq,
    operation: null,
    figures: null,
    airports: [],
    queue: [],
    removed: [],
    events: [],
    hours: [],
    hoursRemoved: [],
    isAlert: false,
    ...change,
  };
}
