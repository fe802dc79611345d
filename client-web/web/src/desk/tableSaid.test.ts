import { describe, expect, it } from 'vitest';
import { saidOf, withField } from './tableSaid';

const flight = { carrier: 'AF', number: '702', from: '', to: 'ABJ', departure: '2026-11-21T14:30', arrival: '' };

describe('what is said beside a table', () => {
  it('is the flight as far as it is typed', () =>
    expect(saidOf(flight, null)).toEqual({ carrier: 'AF', flight: 'AF702', date: '2026-11-21T14:30', to: 'ABJ' }));

  it('has the columns only where somebody put them right', () => {
    expect(saidOf(flight, null).columns).toBeUndefined();
    expect(saidOf(flight, { signature: '0f', fields: ['Surname', 'Ignored'], dates: 'DayFirst' })).toMatchObject({ signature: '0f', columns: 'Surname,Ignored', dates: 'DayFirst' });
  });

  it('takes a meaning from the column that had it', () =>
    expect(withField(['Surname', 'Given', 'Ignored'], 1, 'Surname')).toEqual(['Unspecified', 'Surname', 'Ignored']));
});
