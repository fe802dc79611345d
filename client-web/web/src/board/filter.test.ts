import { describe, expect, it } from 'vitest';
import { fixtureRow } from '../dev/fixture';
import { noFilter, showsRow } from './filter';

const row = fixtureRow('AT 515', 'CMN', 'ABJ', 18, 200, { severity: 'Act', owner: 'ABJ officer 3' });
const words = () => 'Réservé 9 h avant le départ';

describe('showsRow', () => {
  it('finds words whatever their accents and case, and asks for all of them', () => {
    expect(showsRow({ ...noFilter, text: 'reserve ABJ' }, row, words)).toBe(true);
    expect(showsRow({ ...noFilter, text: 'reserve PUJ' }, row, words)).toBe(false);
  });

  it('finds a flight written with and without its blank', () => {
    expect(showsRow({ ...noFilter, text: 'at515' }, row, words)).toBe(true);
    expect(showsRow({ ...noFilter, text: 'AT 515' }, row, words)).toBe(true);
  });

  it('narrows to both ends of an airport, to urgency and to an owner', () => {
    expect(showsRow({ ...noFilter, airport: 'CMN' }, row, words)).toBe(true);
    expect(showsRow({ ...noFilter, airport: 'GRU' }, row, words)).toBe(false);
    expect(showsRow({ ...noFilter, severities: ['Look'] }, row, words)).toBe(false);
    expect(showsRow({ ...noFilter, owner: 'ABJ officer 3' }, row, words)).toBe(true);
  });
});
