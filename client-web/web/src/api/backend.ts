import type { Desk } from './desk';
import type { Lists } from './lists';
import type { Passengers } from './passengers';
import type { Rules } from './rules';
import type {
  ActResult,
  BoardAnswer,
  FieldTime,
  BoardTick,
  CarrierAnswer,
  CarrierListing,
  FlightView,
  HitDecision,
  HitOutcome,
  OperationSummary,
  Session,
  Worklist,
} from './model';

/** What became of a sign-in. */
export type SignInResult = { session: Session } | { refused: 'wrong' | 'locked' | 'unreachable' };

/** What became of an act on a hit: the server's own result, or why it could not be asked. */
export type ActAnswer = ActResult | 'SignedOut' | 'Forbidden' | 'Unreachable';

/** A live connection to one server, over which boards are watched. */
export interface BoardLink {
  /** Connects; fails when the server cannot be reached. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Joins an operation's feed; the answer brings the board from where the caller is, or whole. */
  subscribe(operation: string, epoch: string | null, lastSeq: number): Promise<BoardAnswer>;
  /** Tells the server how far this page is. */
  seen(operation: string, seq: number): void;
  onTick(handler: (tick: BoardTick) => void): void;
  onClock(handler: (clock: FieldTime) => void): void;
  onClosed(handler: () => void): void;
}

/** Everything the page asks of the server. */
export interface Backend {
  /** The session; null when nobody is signed in. */
  session(): Promise<Session | null>;
  signIn(name: string, password: string): Promise<SignInResult>;
  signOut(): Promise<void>;
  operations(): Promise<readonly OperationSummary[]>;
  /** The flight, or why it may not be read. */
  flight(key: string): Promise<FlightView | 'Forbidden' | 'Missing' | 'SignedOut'>;
  /** The open hits of a unit's flights, or why they may not be read. */
  worklist(airport: string): Promise<Worklist | 'Forbidden' | 'Missing' | 'SignedOut'>;
  decide(flight: string, hit: string, command: string, decision: HitDecision, reason: string): Promise<ActAnswer>;
  recordOutcome(flight: string, hit: string, command: string, outcome: HitOutcome, reason: string): Promise<ActAnswer>;
  /** Carriers by how well their data came in the last days, or why it may not be read. */
  carriers(days: number): Promise<CarrierListing | 'Forbidden' | 'SignedOut'>;
  /** A carrier's scorecard, or why it may not be read. */
  carrier(code: string, days: number): Promise<CarrierAnswer | 'Forbidden' | 'Missing' | 'SignedOut'>;
  link(): BoardLink;
  readonly desk: Desk;
  readonly lists: Lists;
  readonly passengers: Passengers;
  readonly rules: Rules;
}
