import { describe, expect, it } from 'vitest';
import type { BoardTick } from '../api/model';
import { fixtureRow, fixtureSnapshot, fixtureTick as tick } from '../dev/fixture';
import { applyTick, eventsKept, fromSnapshot, type Board } from './board';

function applied(board: Board, next: BoardTick): Board {
  const result = applyTick(board, next);
  if (typeof result !== 'object') throw new Error(result);
  return result.board;
}

const snapshot = fixtureSnapshot();
const board = fromSnapshot(snapshot);
const added = fixtureRow('IB 3328', 'MAD', 'DSS', 71, 130, { id: 'p9.rules' });
const event = { ...snapshot.events[0]!, seq: 4201 };

describe('applyTick', () => {
  it('replaces what changed, adds what is new and removes what left', () => {
    const airport = { ...snapshot.airports[0]!, hitsWaiting: 7 };
    const gone = snapshot.queue[2]!.id;
    const after = applied(board, tick(4200, 4201, { queue: [added], removed: [gone], airports: [airport], events: [event] }));
    expect(after.seq).toBe(4201);
    expect(after.queue.map((row) => row.id)).toContain(added.id);
    expect(after.queue.map((row) => row.id)).not.toContain(gone);
    expect(after.airports.find(({ place }) => place.iata === airport.place.iata)?.hitsWaiting).toBe(7);
    expect(after.events[0]?.seq).toBe(4201);
  });

  it('leaves alone the parts that did not change', () => {
    const after = applied(board, tick(4200, 4201, { events: [event] }));
    expect(after.queue).toBe(board.queue);
    expect(after.airports).toBe(board.airports);
    expect(after.hours).toBe(board.hours);
  });

  it('drops a tick it has applied before', () => {
    const change = tick(4200, 4201, { queue: [added] });
    expect(applyTick(applied(board, change), change)).toBe('known');
  });

  it('sees that something before a tick is missing', () => {
    expect(applyTick(board, tick(4203, 4204))).toBe('gap');
  });

  it('takes a tick that begins before the board and ends after it', () => {
    expect(applied(board, tick(4190, 4205)).seq).toBe(4205);
  });

  it('refuses a tick of another epoch, whatever its number', () => {
    expect(applyTick(board, tick(4200, 4201, { epoch: 'e2' }))).toBe('otherEpoch');
  });

  it('does not let an older version of a row overwrite a newer one', () => {
    const row = snapshot.queue[0]!;
    const older = { ...row, version: row.version - 1, hit: { ...row.hit, owner: 'somebody before' } };
    const after = applied(board, tick(4200, 4201, { queue: [older] }));
    expect(after.queue.find(({ id }) => id === row.id)?.hit.owner).toBe(row.hit.owner);
  });

  it('keeps the newest events only', () => {
    let after = board;
    for (let seq = 4201; seq <= 4201 + eventsKept; seq++) after = applied(after, tick(seq - 1, seq, { events: [{ ...event, seq }] }));
    expect(after.events).toHaveLength(eventsKept);
    expect(after.events[0]?.seq).toBe(4201 + eventsKept);
  });

  it('removes hours by their start, however it is written', () => {
    const start = snapshot.hours[0]!.start.replace('.000Z', '+00:00');
    const after = applied(board, tick(4200, 4201, { hoursRemoved: [start] }));
    expect(after.hours).toHaveLength(board.hours.length - 1);
  });

  it('ends at the same board as the snapshot of the same number', () => {
    const figures = { ...snapshot.figures, hitsWaiting: 12 };
    const changed = { ...snapshot.queue[1]!, version: 9 };
    const gone = snapshot.queue[4]!.id;
    let byTicks = applied(board, tick(4200, 4201, { queue: [added], events: [event] }));
    byTicks = applied(byTicks, tick(4201, 4203, { queue: [changed], removed: [gone], figures }));
    const whole = fromSnapshot({
      ...snapshot,
      seq: 4203,
      figures,
      queue: [added, changed, ...snapshot.queue.filter((row) => row.id !== gone && row.id !== changed.id)],
      events: [event, ...snapshot.events],
    });
    expect(byTicks).toEqual(whole);
  });
});
