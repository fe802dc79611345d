import { describe, expect, it } from 'vitest';
import { typedDate, typedTime } from './typedDate';
import { emptyRow, faultsOf, typedList, unreadable, withCell, withPasted } from './typedList';

const today = new Date('2026-11-21T12:00:00Z');
const head = { carrier: 'AF', number: '702', from: 'CDG', to: 'ABJ', departure: '2026-11-21T14:30', arrival: '' };

describe('a typed date', () => {
  it.each([
    ['1984-05-31', 'birth', '1984-05-31'],
    ['31/05/1984', 'birth', '1984-05-31'],
    ['31.5.84', 'birth', '1984-05-31'],
    ['31MAY84', 'birth', '1984-05-31'],
    ['31 mai 1984', 'birth', '1984-05-31'],
    ['19840531', 'birth', '1984-05-31'],
    ['01/02/31', 'expiry', '2031-02-01'],
    ['31/02/1984', 'birth', null],
    ['soon', 'birth', null],
  ] as const)('%s is read', (text, use, expected) => expect(typedDate(text, use, today)).toBe(expected));
});

describe('a typed time', () => {
  it.each([
    ['2026-11-23 14:30', '2026-11-23T14:30'],
    ['2026-11-23T14:30', '2026-11-23T14:30'],
    ['23/11/26 9h05', '2026-11-23T09:05'],
    ['23NOV26 1430', '2026-11-23T14:30'],
    ['2026-11-23', null],
    ['2026-11-23 25:00', null],
  ])('%s is read', (text, expected) => expect(typedTime(text, today)).toBe(expected));
});

describe('the grid', () => {
  it('takes cells of a spreadsheet from the cell on and keeps a blank row at the end', () => {
    const rows = withPasted([emptyRow], 0, 'given', 'Aminata\tf\nJean\tm\r\n')!;
    expect(rows.map((row) => [row.surname, row.given, row.sex])).toEqual([
      ['', 'Aminata', 'F'],
      ['', 'Jean', 'M'],
      ['', '', ''],
    ]);
  });

  it('leaves a single cell to the field itself', () => expect(withPasted([emptyRow], 0, 'given', 'Aminata')).toBeNull());

  it('gives each person the number of the row, blank rows counted', () => {
    const rows = withCell([emptyRow, emptyRow], 1, 'surname', 'DIALLO');
    expect(rows).toHaveLength(3);
    expect(typedList(head, rows).people.map(({ surname, position }) => [surname, position])).toEqual([['DIALLO', 2]]);
  });

  it('says what cannot be read before anybody is asked, once for each cell', () => {
    const own = unreadable(head, withCell([emptyRow], 0, 'birth', '31/31/84'));
    const finding = { code: 'MissingMandatoryField', segment: 1, column: 'birth', detail: 'missing', element: 0, text: '' };
    expect(faultsOf([finding, { ...finding, column: 'nationality' }], own).map(({ column, detail }) => [column, detail])).toEqual([
      ['birth', 'unreadable'],
      ['nationality', 'missing'],
    ]);
  });
});
