import { describe, expect, it } from 'vitest';
import type { BoardLink } from '../api/backend';
import type { BoardAnswer, FieldTime, BoardTick } from '../api/model';
import { fixtureNow, fixtureRow, fixtureSnapshot, fixtureTick as tick } from '../dev/fixture';
import { BoardFeed, retryDelay } from './feed';
import { FieldClock } from './fieldClock';

const clockNow: FieldTime = { utc: new Date(fixtureNow).toISOString(), speed: 1 };
const whole: BoardAnswer = { clock: clockNow, snapshot: fixtureSnapshot(), ticks: [] };
const settle = () => new Promise((done) => setTimeout(done, 0));

class TestLink implements BoardLink {
  readonly asked: [string, string | null, number][] = [];
  readonly reported: number[] = [];
  answers: (BoardAnswer | Promise<BoardAnswer> | Error)[] = [];
  refuse = false;
  tick: (tick: BoardTick) => void = () => undefined;
  clock: (clock: FieldTime) => void = () => undefined;
  close: () => void = () => undefined;

  async start() {
    if (this.refuse) throw new Error('unreachable');
  }
  async stop() {}
  async subscribe(operation: string, epoch: string | null, lastSeq: number) {
    this.asked.push([operation, epoch, lastSeq]);
    const answer = await (this.answers.shift() ?? whole);
    if (answer instanceof Error) throw answer;
    return answer;
  }
  seen(_: string, seq: number) {
    this.reported.push(seq);
  }
  onTick(handler: (tick: BoardTick) => void) {
    this.tick = handler;
  }
  onClock(handler: (clock: FieldTime) => void) {
    this.clock = handler;
  }
  onClosed(handler: () => void) {
    this.close = handler;
  }
}

function follow(...links: TestLink[]) {
  const later: { delay: number; run: () => void }[] = [];
  const feed = new BoardFeed('cocair-8', {
    link: () => links.shift() ?? new TestLink(),
    clock: new FieldClock(() => 0),
    steady: () => 0,
    jitter: () => 0.5,
    after: (delay, run) => {
      const timer = { delay, run };
      later.push(timer);
      return () => void later.splice(later.indexOf(timer), 1);
    },
  });
  feed.start();
  return { feed, later };
}

const row = fixtureRow('IB 3328', 'MAD', 'DSS', 71, 130);

describe('BoardFeed', () => {
  it('takes the snapshot first and then applies ticks', async () => {
    const link = new TestLink();
    const { feed } = follow(link);
    await settle();
    expect(link.asked).toEqual([['cocair-8', null, 0]]);
    expect(feed.state.value.connection).toBe('live');
    link.tick(tick(4200, 4201, { queue: [row] }));
    expect(feed.state.value.board?.seq).toBe(4201);
  });

  it('keeps ticks that come while it catches up and applies them after the answer', async () => {
    const link = new TestLink();
    let answer: (answer: BoardAnswer) => void = () => undefined;
    link.answers = [new Promise((done) => (answer = done))];
    const { feed } = follow(link);
    await settle();
    link.tick(tick(4200, 4201, { queue: [row] }));
    expect(feed.state.value.board).toBeNull();
    answer(whole);
    await settle();
    expect(feed.state.value.board?.seq).toBe(4201);
    expect(feed.state.value.board?.queue.some(({ id }) => id === row.id)).toBe(true);
  });

  it('asks again from where it is when a tick shows a gap', async () => {
    const link = new TestLink();
    link.answers = [whole, { clock: clockNow, snapshot: null, ticks: [tick(4200, 4203), tick(4203, 4205, { queue: [row] })] }];
    const { feed } = follow(link);
    await settle();
    link.tick(tick(4204, 4205));
    expect(feed.state.value.connection).toBe('catchingUp');
    await settle();
    expect(link.asked[1]).toEqual(['cocair-8', 'e1', 4200]);
    expect(feed.state.value.board?.seq).toBe(4205);
    expect(feed.state.value.connection).toBe('live');
  });

  it('takes the new board when the epoch changes', async () => {
    const link = new TestLink();
    link.answers = [whole, { clock: clockNow, snapshot: { ...fixtureSnapshot(), epoch: 'e2', seq: 3 }, ticks: [] }];
    const { feed } = follow(link);
    await settle();
    link.tick(tick(2, 3, { epoch: 'e2' }));
    await settle();
    expect(feed.state.value.board?.epoch).toBe('e2');
    expect(feed.state.value.board?.seq).toBe(3);
  });

  it('keeps the board while offline, says so, and resumes from it', async () => {
    const first = new TestLink();
    const refused = new TestLink();
    refused.refuse = true;
    const second = new TestLink();
    second.answers = [{ clock: clockNow, snapshot: null, ticks: [] }];
    const { feed, later } = follow(first, refused, second);
    await settle();
    first.close();
    expect(feed.state.value.connection).toBe('offline');
    expect(feed.state.value.board?.seq).toBe(4200);
    later.pop()?.run();
    await settle();
    expect(feed.state.value.connection).toBe('offline');
    later.pop()?.run();
    await settle();
    expect(second.asked).toEqual([['cocair-8', 'e1', 4200]]);
    expect(feed.state.value.connection).toBe('live');
  });

  it('tells the server how far it is', async () => {
    const link = new TestLink();
    const { later } = follow(link);
    await settle();
    later.pop()?.run();
    expect(link.reported).toEqual([4200]);
  });

  it('notes that there is no such operation', async () => {
    const link = new TestLink();
    link.answers = [new Error('HubException: UnknownOperation')];
    const { feed } = follow(link);
    await settle();
    expect(feed.state.value.unknown).toBe(true);
  });

  it('ignores ticks of another operation', async () => {
    const link = new TestLink();
    const { feed } = follow(link);
    await settle();
    link.tick({ ...tick(4200, 4201), operationId: 'folosa-3' });
    expect(feed.state.value.board?.seq).toBe(4200);
  });
});

describe('retryDelay', () => {
  it('doubles up to twenty seconds and is spread by half', () => {
    expect(retryDelay(0, 1)).toBe(500);
    expect(retryDelay(1, 1)).toBe(1000);
    expect(retryDelay(30, 1)).toBe(20_000);
    expect(retryDelay(30, 0)).toBe(10_000);
  });
});
