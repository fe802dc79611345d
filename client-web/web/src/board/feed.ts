import type { BoardLink } from '../api/backend';
import type { BoardAnswer, BoardTick } from '../api/model';
import { applyTick, fromSnapshot, type Board } from './board';
import type { FieldClock } from './fieldClock';
import { History } from './history';
import { Store } from './store';

/** Where the connection stands. */
export type Connection = 'connecting' | 'live' | 'catchingUp' | 'offline';

/** What the page knows of the board. */
export interface FeedState {
  readonly board: Board | null;
  readonly connection: Connection;
  /** Steady time of the last message, milliseconds; null before the first. */
  readonly heardAt: number | null;
  /** The server knows no such operation. */
  readonly unknown: boolean;
  /** The signed-in role sees no boards. */
  readonly denied: boolean;
}

/** What the feed needs of its surroundings; tests give their own. */
export interface FeedSurroundings {
  readonly link: () => BoardLink;
  readonly clock: FieldClock;
  readonly steady?: () => number;
  /** A number from 0 up to 1. */
  readonly jitter?: () => number;
  /** Called with a delay in milliseconds; returns what cancels it. */
  readonly after?: (delay: number, run: () => void) => () => void;
}

const reportEvery = 5_000;
const firstDelay = 500;
const longestDelay = 20_000;

/** How long to wait before try number `attempt`, milliseconds: doubling up to twenty seconds, spread by half. */
export function retryDelay(attempt: number, jitter: number): number {
  const delay = Math.min(longestDelay, firstDelay * 2 ** Math.min(attempt, 10));
  return delay * (0.5 + jitter / 2);
}

/** Follows one operation's board for as long as it runs: connects, catches up, applies ticks, connects again. */
export class BoardFeed {
  readonly state: Store<FeedState>;
  readonly history = new History();
  readonly #operation: string;
  readonly #link: () => BoardLink;
  readonly #clock: FieldClock;
  readonly #steady: () => number;
  readonly #jitter: () => number;
  readonly #after: (delay: number, run: () => void) => () => void;
  #current: BoardLink | null = null;
  #waiting: BoardTick[] | null = null;
  #attempt = 0;
  #stopped = false;
  #cancelRetry: () => void = () => undefined;
  #cancelReport: () => void = () => undefined;

  constructor(operation: string, surroundings: FeedSurroundings) {
    this.#operation = operation;
    this.#link = surroundings.link;
    this.#clock = surroundings.clock;
    this.#steady = surroundings.steady ?? (() => performance.now());
    this.#jitter = surroundings.jitter ?? Math.random;
    this.#after =
      surroundings.after ??
      ((delay, run) => {
        const timer = setTimeout(run, delay);
        return () => clearTimeout(timer);
      });
    this.state = new Store<FeedState>({ board: null, connection: 'connecting', heardAt: null, unknown: false, denied: false });
  }

  start(): void {
    this.#stopped = false;
    void this.#connect();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelRetry();
    this.#cancelReport();
    const link = this.#current;
    this.#current = null;
    void link?.stop();
  }

  /** Tries at once instead of waiting for the next try. */
  retryNow(): void {
    if (this.state.value.connection !== 'offline' || this.#current) return;
    this.#cancelRetry();
    void this.#connect();
  }

  async #connect(): Promise<void> {
    if (this.#stopped) return;
    const link = this.#link();
    this.#current = link;
    link.onTick((tick) => this.#current === link && this.#receive(tick));
    link.onClock((clock) => {
      if (this.#current !== link) return;
      this.#clock.set(clock);
      this.#heard();
    });
    link.onClosed(() => this.#lost(link));
    try {
      await link.start();
      await this.#catchUp(link);
      this.#attempt = 0;
      if (this.#current === link) this.#report(link);
    } catch (error) {
      const message = error instanceof Error ? error.message : '';
      if (message.includes('UnknownOperation')) this.#put({ unknown: true });
      if (/\b403\b|Forbidden/.test(message)) this.#put({ denied: true });
      this.#lost(link);
      void link.stop().catch(() => undefined);
    }
  }

  /** Asks for what is missing. Ticks that come meanwhile wait, and are applied after the answer. */
  async #catchUp(link: BoardLink): Promise<void> {
    this.#waiting = [];
    if (this.state.value.board) this.#put({ connection: 'catchingUp' });
    const board = this.state.value.board;
    const answer = await link.subscribe(this.#operation, board?.epoch ?? null, board?.seq ?? 0);
    if (this.#current !== link) return;
    this.#take(answer);
    const waiting = this.#waiting;
    this.#waiting = null;
    this.#put({ connection: 'live', unknown: false, denied: false });
    for (const tick of waiting) this.#receive(tick);
  }

  #take(answer: BoardAnswer): void {
    this.#clock.set(answer.clock);
    let board = answer.snapshot ? fromSnapshot(answer.snapshot) : this.state.value.board;
    if (!board) throw new Error('The server answered without a board.');
    for (const tick of answer.ticks) {
      const applied = applyTick(board, tick);
      if (typeof applied === 'object') board = applied.board;
    }
    if (answer.snapshot) this.history.seed(board);
    this.#show(board);
  }

  #receive(tick: BoardTick): void {
    if (tick.operationId !== this.#operation) return;
    this.#heard();
    if (this.#waiting) {
      this.#waiting.push(tick);
      return;
    }
    const board = this.state.value.board;
    if (!board) return;
    const applied = applyTick(board, tick);
    if (typeof applied === 'object') this.#show(applied.board);
    else if (applied !== 'known' && this.#current) {
      const link = this.#current;
      this.#catchUp(link).catch(() => {
        this.#lost(link);
        void link.stop().catch(() => undefined);
      });
    }
  }

  #show(board: Board): void {
    this.history.note(board, this.#clock.now());
    this.#put({ board, heardAt: this.#steady() });
  }

  #heard(): void {
    this.#put({ heardAt: this.#steady() });
  }

  #report(link: BoardLink): void {
    this.#cancelReport();
    this.#cancelReport = this.#after(reportEvery, () => {
      if (this.#current !== link) return;
      const seq = this.state.value.board?.seq;
      if (seq !== undefined) link.seen(this.#operation, seq);
      this.#report(link);
    });
  }

  #lost(link: BoardLink): void {
    if (this.#current !== link) return;
    this.#current = null;
    this.#waiting = null;
    this.#cancelReport();
    if (this.#stopped) return;
    this.#put({ connection: 'offline' });
    this.#cancelRetry = this.#after(retryDelay(this.#attempt++, this.#jitter()), () => void this.#connect());
  }

  #put(change: Partial<FeedState>): void {
    this.state.set({ ...this.state.value, ...change });
  }
}
