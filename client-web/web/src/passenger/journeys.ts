import type { Traveller, TravellerJourney } from '../api/model';
import { isAbsent } from '../flight/changes';
import type { Position } from '../map/usePlaces';

/** Whether a journey was made, is to come, or was not made as far as the lists tell. */
export type JourneyState = 'made' | 'toCome' | 'notMade';

export function journeyState({ journey }: TravellerJourney, now: number): JourneyState {
  if (isAbsent(journey.presence)) return 'notMade';
  return Date.parse(journey.departure) > now ? 'toCome' : 'made';
}

/** The way between two airports, and how often it was gone in either direction. */
export interface Way {
  readonly id: string;
  readonly ends: readonly [Position, Position];
  readonly journeys: readonly string[];
  /** Nothing of it has been gone yet. */
  readonly isAhead: boolean;
}

/** Journeys as ways on a map; `unplaced` are airports whose position is not known. */
export function waysOf(journeys: Traveller['journeys'], places: ReadonlyMap<string, Position>, now: number): { ways: readonly Way[]; unplaced: readonly string[] } {
  const ways = new Map<string, Way>();
  const unplaced = new Set<string>();
  for (const each of journeys) {
    const { from, to, flight } = each.journey;
    const state = journeyState(each, now);
    if (state === 'notMade') continue;
    const [start, end] = [places.get(from), places.get(to)];
    if (!start) unplaced.add(from);
    if (!end) unplaced.add(to);
    if (!start || !end) continue;
    const id = [from, to].sort().join('-');
    const known = ways.get(id);
    ways.set(id, { id, ends: [start, end], journeys: [...(known?.journeys ?? []), flight], isAhead: (known?.isAhead ?? true) && state === 'toCome' });
  }
  return { ways: [...ways.values()], unplaced: [...unplaced] };
}

/** A mark on a line of time. */
export interface Mark {
  readonly x: number;
  /** From 0, the lowest; marks too near each other lie above one another. */
  readonly lane: number;
}

/** Where marks lie that must not touch, in the order given. @param gap pixels between the middles of two marks of a lane. */
export function lanes(positions: readonly number[], gap: number): readonly Mark[] {
  const last: number[] = [];
  const order = positions.map((x, index) => ({ x, index })).sort((a, b) => a.x - b.x);
  const marks = new Array<Mark>(positions.length);
  for (const { x, index } of order) {
    const free = last.findIndex((before) => x - before >= gap);
    const lane = free < 0 ? last.length : free;
    last[lane] = x;
    marks[index] = { x, lane };
  }
  return marks;
}

/** A stretch of time as a line of so many pixels. */
export interface Scale {
  readonly from: number;
  readonly until: number;
  readonly x: (at: number) => number;
}

const day = 86_400_000;

/** The scale on which all moments lie, with some room at both ends; a month at least. */
export function scaleOf(moments: readonly number[], width: number, margin: number): Scale {
  const first = Math.min(...moments);
  const last = Math.max(...moments);
  const room = Math.max(15 * day - (last - first) / 2, (last - first) * 0.01);
  const [from, until] = [first - room, last + room];
  return { from, until, x: (at) => margin + ((at - from) / (until - from)) * (width - 2 * margin) };
}

/** Firsts of months that part a stretch of time into eight or less, UTC. */
export function monthsOf({ from, until }: Scale): readonly number[] {
  const start = new Date(from);
  const months = (until - from) / (30.4 * day);
  const step = [1, 2, 3, 6, 12, 24, 60].find((each) => months / each <= 8) ?? 120;
  const found: number[] = [];
  for (let month = Math.ceil(start.getUTCMonth() / step) * step; ; month += step) {
    const at = Date.UTC(start.getUTCFullYear(), month, 1);
    if (at > until) return found;
    if (at >= from) found.push(at);
  }
}
