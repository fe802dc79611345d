import type { CarrierScorecard } from '../api/model';

/** Something to ask the airline for: a sentence of the language files, its figures, and how many it concerns. */
export interface Request {
  key: 'noPnr' | 'pushMissing' | 'pushLate' | 'field' | 'implausible' | 'counts';
  /** Flights, passengers or lists concerned. */
  count: number;
  /** Of how many. */
  of: number;
  /** What it is about: a push, a field or a value; empty where the sentence says it all. */
  what: { push?: { source: string; minutesBefore: number }; field?: string; value?: string };
  /** By how many minutes on average; 0 where lateness is not the matter. */
  minutes: number;
}

const bookingFields: readonly string[] = ['BookingTime', 'Contact', 'Payment', 'Itinerary'];

/**
 * What to ask for, what concerns most of its kind first. Fields of a booking are asked for only where bookings come at all,
 * for the airline owes no more than what it has.
 */
export function requestsOf(card: CarrierScorecard): Request[] {
  if (card.flights === 0) return [];
  const sendsPnr = card.sources.includes('Pnr');
  const asked: Request[] = [];
  for (const { source, minutesBefore, counts, due, late, missing, lateMinutes } of card.pushes) {
    if (!counts) continue;
    const what = { push: { source, minutesBefore } };
    asked.push({ key: 'pushMissing', count: missing, of: due, what, minutes: 0 });
    asked.push({ key: 'pushLate', count: late, of: due, what, minutes: late > 0 ? Math.round(lateMinutes / late) : 0 });
  }
  for (const { field, mandatory, people } of card.missing) {
    if (mandatory || (sendsPnr && bookingFields.includes(field))) {
      asked.push({ key: 'field', count: people, of: card.people, what: { field }, minutes: 0 });
    }
  }
  for (const { value, people } of card.implausible) asked.push({ key: 'implausible', count: people, of: card.people, what: { value }, minutes: 0 });
  asked.push({ key: 'counts', count: card.listsMiscounted, of: card.lists, what: {}, minutes: 0 });
  const worst = asked.filter(({ count }) => count > 0).sort((a, b) => b.count / b.of - a.count / a.of);
  return sendsPnr ? worst : [{ key: 'noPnr', count: card.flights, of: card.flights, what: {}, minutes: 0 }, ...worst];
}
