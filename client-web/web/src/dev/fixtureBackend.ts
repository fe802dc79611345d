import type { Backend, BoardLink } from '../api/backend';
import type { FieldTime, BoardRow, BoardSnapshot, BoardTick, FlightView, HitDecision, Session } from '../api/model';
import { fixtureDesk } from './fixtureDesk';
import { fixtureLists } from './fixtureLists';
import { fixtureRules } from './fixtureRules';
import { carrierFixture, carriersFixture } from './carrierFixture';
import { flightFixture, personFixture } from './flightFixture';
import { fixturePassengers, travellerKey } from './travellerFixture';
import { fixtureDepartures, fixtureNow, fixtureWorklist, fixtureRow, fixtureSnapshot } from './fixture';

const surnames = ['EXAMPLE', 'SAMPLE', 'SPECIMEN', 'PLACEHOLDER', 'TESTMAN'];

/** A link to the invented board; tests change it. */
export class FixtureLink implements BoardLink {
  static current: FixtureLink | null = null;
  #snapshot: BoardSnapshot = fixtureSnapshot();
  #tick: (tick: BoardTick) => void = () => undefined;
  #clock: (clock: FieldTime) => void = () => undefined;
  #timers: ReturnType<typeof setInterval>[] = [];
  readonly #started = performance.now();

  async start(): Promise<void> {
    FixtureLink.current = this;
    if (new URLSearchParams(location.search).get('fixture') === 'offline') throw new Error('offline');
    this.#timers.push(setInterval(() => this.#clock(this.#now()), 5_000));
  }

  async stop(): Promise<void> {
    this.#timers.forEach(clearInterval);
  }

  async subscribe() {
    const mode = new URLSearchParams(location.search).get('fixture');
    if (mode === 'push') setTimeout(() => this.change(fixtureRow('IB 3328', 'MAD', 'DSS', 71, 130, { id: 'p9.rules', severity: 'Act', rank: 70 })), 1500);
    return { clock: this.#now(), snapshot: this.#snapshot, ticks: [] };
  }

  seen(): void {}
  onTick(handler: (tick: BoardTick) => void): void {
    this.#tick = handler;
  }
  onClock(handler: (clock: FieldTime) => void): void {
    this.#clock = handler;
  }
  onClosed(): void {}

  find(flight: string, hit: string): BoardRow | undefined {
    return this.#snapshot.queue.find((row) => row.flight === flight && row.hit.id === hit);
  }

  change(row: BoardRow): void {
    const seq = this.#snapshot.seq + 1;
    const queue = [...this.#snapshot.queue.filter((each) => each.id !== row.id), row];
    const { epoch, operation } = this.#snapshot;
    this.#tick({ operationId: operation.id, epoch, afterSeq: seq - 1, seq, operation: null, figures: null, airports: [], queue: [row], removed: [], events: [], hours: [], hoursRemoved: [], isAlert: true });
    this.#snapshot = { ...this.#snapshot, seq, queue };
  }

  #now(): FieldTime {
    const speed = Number(new URLSearchParams(location.search).get('speed') ?? 1);
    return { utc: new Date(fixtureNow + (performance.now() - this.#started) * speed).toISOString(), speed };
  }
}

function view(key: string): FlightView {
  const rows = fixtureSnapshot().queue.filter((row) => row.flight === key);
  const row = rows[0];
  const [designator = ''] = key.split('-');
  return {
    key,
    carrier: row?.carrier ?? designator.slice(0, 2),
    number: row?.number ?? designator.slice(2),
    legs: row ? [{ from: row.from, to: row.to, departure: row.departure, arrival: row.arrival }] : [],
    version: 3,
    comparisons: [],
    acts: rows
      .filter(({ hit }) => hit.owner !== '')
      .map(({ hit }) => ({
        commandId: hit.id,
        hitId: hit.id,
        decision: hit.decision,
        outcome: hit.outcome?.kind ?? 'Unspecified',
        by: hit.owner,
        reason: hit.decision === 'Unspecified' ? '' : 'Grounds read with the shift.',
        at: hit.changedAt,
      })),
    people: rows.map(({ hit }, index) => {
      const person = personFixture(surnames[index % surnames.length] ?? '', 'ALPHA', { seat: hit.place, embarkation: row?.from ?? '', destination: row?.to ?? '' });
      return { key: hit.person, person, api: person, pnr: null, presence: 'Listed', difference: null, traveller: travellerKey };
    }),
    hits: rows.map((each) => each.hit),
    lists: flightFixture().lists,
    parts: [],
    findings: [],
    targetedWith: 'rules 3, lookouts 12',
  };
}

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** An invented server in the page, for working on it: `npm run dev`, then `/?fixture`. */
export function fixtureBackend(): Backend {
  const mode = new URLSearchParams(location.search).get('fixture');
  let signedIn = mode !== 'signin';
  const time = { utc: new Date(fixtureNow).toISOString(), speed: 1 };
  const session: Session =
    mode === 'analyst'
      ? { name: 'ama', label: 'Network analyst', role: 'Analyst', airport: '', mayDecide: false, time }
      : mode === 'approver'
        ? { name: 'koffi', label: 'Rule approver', role: 'RuleApprover', airport: '', mayDecide: false, time }
        : { name: 'lead', label: 'PUJ shift lead', role: 'ShiftLead', airport: 'PUJ', mayDecide: true, time };
  const act = async (flight: string, hit: string, decision: HitDecision) => {
    await wait(200);
    const link = FixtureLink.current;
    const row = link?.find(flight, hit);
    if (!link || !row) return 'NoSuchHit' as const;
    if (row.hit.owner && row.hit.owner !== session.label) return 'TakenByOther' as const;
    link.change({ ...row, version: row.version + 1, hit: { ...row.hit, state: decision === 'Unspecified' ? 'Assigned' : 'Decided', decision, owner: session.label } });
    return 'Done' as const;
  };
  return {
    session: async () => (signedIn ? session : null),
    signIn: async (_, password) => {
      await wait(200);
      if (password === 'wrong') return { refused: 'wrong' };
      signedIn = true;
      return { session };
    },
    signOut: async () => {
      signedIn = false;
    },
    operations: async () => {
      if (mode === 'none') return [];
      const { id, name, state, startsAt, endsAt, synthetic } = fixtureSnapshot().operation;
      const one = { id, name, state, startsAt, endsAt, synthetic, airports: fixtureSnapshot().airports.map(({ place }) => place.iata) };
      return mode === 'many' ? [one, { ...one, id: 'folosa-3', name: 'FOLOSA III', state: 'Preparing', synthetic: false, airports: one.airports.slice(0, 12) }] : [one];
    },
    flight: async (key) => {
      await wait(150);
      const whole = flightFixture();
      return key === whole.key ? { ...whole, hits: view(key).hits, acts: view(key).acts } : view(key);
    },
    worklist: async (airport) => {
      await wait(150);
      if (airport !== session.airport) return 'Forbidden';
      const { queue } = fixtureSnapshot();
      const own = [...queue, ...fixtureDepartures()].filter((row) => (row.from === airport || row.to === airport) && row.hit.state !== 'Closed');
      return fixtureWorklist(airport, own, 3);
    },
    decide: (flight, hit, _, decision) => act(flight, hit, decision),
    recordOutcome: (flight, hit) => act(flight, hit, 'Refer'),
    carriers: async (days) => carriersFixture(days),
    carrier: async (code) => carrierFixture(code) ?? 'Missing',
    link: () => new FixtureLink(),
    desk: fixtureDesk,
    lists: fixtureLists(session.name),
    passengers: fixturePassengers(),
    rules: fixtureRules(),
  };
}
