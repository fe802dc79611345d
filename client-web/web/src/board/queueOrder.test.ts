import { describe, expect, it } from 'vitest';
import type { BoardRow, MarkedRow } from '../api/model';
import { fixtureNow, fixtureRow } from '../dev/fixture';
import { arrange, partOf, rank } from './queueOrder';

const row = (flight: string, severity: BoardRow['hit']['severity'], landsIn: number, hit: Partial<BoardRow['hit']> = {}) =>
  fixtureRow(flight, 'BOG', 'PUJ', landsIn, 60, { severity, ...hit });
const flights = (rows: readonly BoardRow[]) => rows.map(({ carrier, number }) => carrier + number);

describe('rank', () => {
  it('puts severity before time to landing', () => {
    expect(flights(rank([row('AA 1', 'Look', 5), row('AA 2', 'Act', 200), row('AA 3', 'Act', 20)], fixtureNow))).toEqual(['AA3', 'AA2', 'AA1']);
  });

  it('puts those just landed first and those landed long ago last', () => {
    expect(flights(rank([row('AA 1', 'Look', -300), row('AA 2', 'Look', 10), row('AA 3', 'Look', -10)], fixtureNow))).toEqual(['AA3', 'AA2', 'AA1']);
  });

  it('puts what is closed or cleared after all that is open', () => {
    const closed = row('AA 1', 'Act', 5, { state: 'Closed', decision: 'Refer' });
    const cleared = row('AA 2', 'Act', 5, { state: 'Decided', decision: 'ClearedNotSame' });
    expect(flights(rank([closed, cleared, row('AA 3', 'Ordinary', 500)], fixtureNow))[0]).toBe('AA3');
  });

  it('puts a referral after what nobody has decided, until its landing is near', () => {
    const far = row('AA 1', 'Act', 300, { state: 'Decided', decision: 'Refer' });
    const near = row('AA 2', 'Act', 30, { state: 'Decided', decision: 'Refer' });
    expect(flights(rank([far, near, row('AA 3', 'Look', 500)], fixtureNow))).toEqual(['AA2', 'AA3', 'AA1']);
  });

  it('puts what the shift has no hands for after what it has, and lifts it when somebody claims it', () => {
    const below = { ...row('AA 1', 'Act', 5), isBelowLine: true };
    const claimed = { ...row('AA 2', 'Act', 6, { state: 'Assigned' }), isBelowLine: true };
    const inHand = row('AA 4', 'Act', 300, { state: 'Decided', decision: 'Refer' });
    expect(flights(rank([below, claimed, row('AA 3', 'Ordinary', 500), inHand], fixtureNow))).toEqual(['AA2', 'AA3', 'AA1', 'AA4']);
  });

  it('lets the server decide between equals', () => {
    expect(flights(rank([row('AA 1', 'Look', 10, { rank: 1 }), row('AA 2', 'Look', 10, { rank: 9 })], fixtureNow))).toEqual(['AA2', 'AA1']);
  });
});

describe('arrange', () => {
  const part = (each: MarkedRow) => partOf(each, fixtureNow);
  const a = row('AA 1', 'Look', 10);
  const b = row('AA 2', 'Look', 20);
  const urgent = row('AA 3', 'Act', 5);
  const before = arrange(null, [a, b], false, part);

  it('shows new rows at once while nobody is in the list', () => {
    const after = arrange(before, [urgent, a, b], false, part);
    expect(flights(after.shown.map((each) => each.row))).toEqual(['AA3', 'AA1', 'AA2']);
    expect(after.held).toBe(0);
  });

  it('holds new rows back and counts them while somebody is', () => {
    const after = arrange(before, [urgent, a, b], true, part);
    expect(flights(after.shown.map((each) => each.row))).toEqual(['AA1', 'AA2']);
    expect(after.held).toBe(1);
  });

  it('changes a held row in place and moves none', () => {
    const claimed = { ...b, hit: { ...b.hit, severity: 'Act' as const, owner: 'ABJ officer 3' } };
    const after = arrange(before, [claimed, a], true, part);
    expect(flights(after.shown.map((each) => each.row))).toEqual(['AA1', 'AA2']);
    expect(after.shown[1]?.row.hit.owner).toBe('ABJ officer 3');
  });

  it('leaves headings where they were while rows below them are worked on', () => {
    const below = { ...b, isBelowLine: true };
    const held = arrange(arrange(null, [a, below], false, part), [a, { ...below, hit: { ...below.hit, state: 'Assigned' } }], true, part);
    expect(held.shown.map((each) => each.part)).toEqual(['now', 'below']);
  });

  it('leaves a row that is gone in its place, marked, until the list is let go', () => {
    const held = arrange(before, [b], true, part);
    expect(held.shown.map((each) => each.gone)).toEqual([true, false]);
    expect(flights(arrange(held, [b], false, part).shown.map((each) => each.row))).toEqual(['AA2']);
  });
});
