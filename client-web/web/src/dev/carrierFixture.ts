import type { CarrierAnswer, CarrierFlight, CarrierListing, CarrierSummary, FlightPush } from '../api/model';
import { fixtureNow } from './fixture';

const minute = 60_000;
const schedule = [
  ['Pnr', 4320],
  ['Pnr', 2880],
  ['Pnr', 1440],
  ['Pnr', 120],
  ['Pnr', 60],
  ['Api', 30],
  ['Pnr', 0],
] as const;

function flight(number: number, hoursAgo: number, missing: readonly number[]): CarrierFlight {
  const departure = fixtureNow - hoursAgo * 60 * minute;
  const at = (minutesBefore: number) => new Date(departure - minutesBefore * minute).toISOString();
  const came = schedule.filter((_, index) => !missing.includes(index));
  return {
    report: {
      flight: `AF${number}-2026-11-20-CDG`,
      version: 7,
      from: 'CDG',
      to: 'ABJ',
      departure: at(0),
      arrival: at(-360),
      lists: came.map(([source, due], index) => ({ id: `a${index}.0`, source, receivedAt: at(due), people: 180, findings: [] })),
      people: 180,
      missing: [{ field: 'BirthDate', people: 3 }],
      implausiblePeople: 1,
      implausible: [{ value: 'ExpiredDocument', people: 1 }],
      blind: [{ rule: 'D03', fields: 'booking.payerName', people: 12 }],
    },
    pushes: schedule.map(([source, minutesBefore], index): FlightPush => {
      const isMissing = missing.includes(index);
      return { source, minutesBefore, state: isMissing ? 'Missing' : 'OnTime', receivedAt: isMissing ? null : at(minutesBefore), lateMinutes: 0 };
    }),
  };
}

const scores = { timeliness: 0.62, completeness: 0.997, plausibility: 0.994, counts: 0.98, overall: 0.62 };

const af: CarrierAnswer = {
  name: 'Air France',
  scorecard: {
    carrier: 'AF',
    from: '2026-10-23',
    until: '2026-11-21',
    flights: 40,
    flightsToCome: 2,
    people: 7200,
    lists: 214,
    listsMiscounted: 4,
    scores,
    sources: ['Api', 'Pnr'],
    pushes: schedule.map(([source, minutesBefore]) => {
      const missing = minutesBefore === 1440 ? 29 : 4;
      return { source, minutesBefore, counts: true, due: 40, onTime: 36 - missing, late: 4, missing, lateMinutes: 240 };
    }),
    warningLost: [{ source: 'Pnr', flights: 6, minutes: 8_640 }],
    missing: [
      { field: 'Seat', mandatory: false, people: 900 },
      { field: 'BirthDate', mandatory: true, people: 120 },
    ],
    implausiblePeople: 40,
    implausible: [{ value: 'ExpiredDocument', people: 40 }],
    blind: [{ rule: 'D03', fields: 'booking.payerName', people: 412 }],
    findings: [{ code: 'CountMismatch', count: 4 }],
    recent: [flight(702, 9, [2]), flight(704, 33, [2, 4]), flight(706, 57, [])],
  },
};

const summary = (carrier: string, name: string, changes: Partial<CarrierSummary>): CarrierSummary => ({
  carrier,
  name,
  flights: 40,
  flightsToCome: 2,
  people: 7200,
  scores,
  sources: ['Api', 'Pnr'],
  warningLost: af.scorecard.warningLost,
  blindRules: 1,
  blindPeople: 412,
  ...changes,
});

/** Invented carriers. */
export function carriersFixture(days: number): CarrierListing {
  return {
    days,
    at: new Date(fixtureNow).toISOString(),
    carriers: [
      summary('ET', 'Ethiopian', { sources: ['Api'], scores: { ...scores, timeliness: 0.4, overall: 0.4 }, people: 2100, flights: 12 }),
      summary('AF', 'Air France', {}),
      summary('HC', 'Air Sénégal', { scores: { ...scores, timeliness: 1, completeness: 0.9, overall: 0.9 }, people: 900, warningLost: [], blindRules: 0, blindPeople: 0 }),
    ],
  };
}

/** An invented carrier; null for all but one. */
export function carrierFixture(code: string): CarrierAnswer | null {
  return code === 'AF' ? af : null;
}
