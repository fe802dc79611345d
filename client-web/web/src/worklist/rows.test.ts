import { describe, expect, it } from 'vitest';
import { fixtureRow, fixtureWorklist } from '../dev/fixture';
import { hasUnmarked, merged, rowsOf } from './rows';

const own = fixtureRow('HC 301', 'DSS', 'PUJ', 60, 60, { id: 'p1.unit.4', onlyFor: 'PUJ' });
const shared = fixtureRow('CM 223', 'PTY', 'PUJ', 41, 95, { id: 'p7.rules' });
const read = rowsOf(fixtureWorklist('PUJ', [shared]));

describe('the rows of a worklist', () => {
  it('are named as the board names them', () => {
    expect(read).toMatchObject([{ ...shared, version: 0 }]);
  });

  it('follow the live board, and keep what only the unit may see', () => {
    const decided = { ...shared, version: 9, hit: { ...shared.hit, state: 'Decided' } } as const;
    const rows = merged([...read, { ...own, version: 0 }], [decided], 'PUJ');
    expect(rows.map(({ hit }) => hit.state)).toEqual(['Decided', 'New']);
  });

  it('keep the marks of the list that was read, and tell of hits that have none yet', () => {
    const list = rowsOf(fixtureWorklist('PUJ', [shared, own], 1));
    const changed = { ...own, version: 9 };
    expect(merged(list, [changed], 'PUJ').map(({ isBelowLine }) => isBelowLine)).toEqual([false, true]);
    expect(hasUnmarked(list, [changed, fixtureRow('ET 935', 'ADD', 'ABJ', 65, 250)], 'PUJ')).toBe(false);
    expect(hasUnmarked(list, [fixtureRow('AV 244', 'BOG', 'PUJ', 130, 25)], 'PUJ')).toBe(true);
  });

  it('grow by what the board raises on flights of the unit, and of no other', () => {
    const raised = [fixtureRow('AV 244', 'BOG', 'PUJ', 130, 25), fixtureRow('ET 935', 'ADD', 'ABJ', 65, 250), fixtureRow('CM 224', 'PUJ', 'PTY', 300, -60)];
    expect(merged([], raised, 'PUJ').map(({ carrier, number }) => carrier + number)).toEqual(['AV244', 'CM224']);
  });
});
