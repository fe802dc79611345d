import { describe, expect, it } from 'vitest';
import { fixtureRow } from '../dev/fixture';
import { flightFixture } from '../dev/flightFixture';
import { changeOfHit, changeOfPerson, firstListAt, hasChanged } from './changes';

const flight = flightFixture();
const first = firstListAt(flight);
const changed = flight.people.filter((person) => hasChanged(person, first)).map(({ key }) => key);

describe('hasChanged', () => {
  it('names who was changed, dropped, cancelled or added by a later list, and nobody else', () => {
    expect(changed).toEqual(['p2', 'p3', 'p4', 'p5']);
  });

  it('takes the people of every part of the first list for the first', () => {
    const [opening] = flight.lists;
    const second = { ...opening!, message: 1, receivedAt: new Date(Date.parse(opening!.receivedAt) + 300_000).toISOString() };
    expect(firstListAt({ ...flight, lists: [opening!, second, ...flight.lists.slice(1)] })).toBe(Date.parse(second.receivedAt));
  });
});

describe('what is said of a change', () => {
  it('is nothing of somebody who is simply on the list', () => {
    expect(changeOfPerson(flight.people[0]!, first)).toEqual({ presence: null, kind: null, fields: [] });
    expect(changeOfHit(fixtureRow('AA 1', 'A', 'B', 1, 1, { lastChange: 'Added' }).hit)).toEqual({ presence: null, kind: null, fields: [] });
  });

  it('is the presence alone where that says it', () => {
    expect(changeOfPerson(flight.people[2]!, first)).toEqual({ presence: 'Dropped', kind: null, fields: [] });
  });

  it('is both where somebody left with other data', () => {
    const hit = fixtureRow('AA 1', 'A', 'B', 1, 1, { presence: 'Cancelled', lastChange: 'Cancelled', changedFields: ['Seat'] }).hit;
    expect(changeOfHit(hit)).toEqual({ presence: 'Cancelled', kind: 'Changed', fields: ['Seat'] });
  });
});
