// @vitest-environment jsdom
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalQuantity, countdown, formatAge, quantityParts } from './format';
import { startI18n } from './index';

const now = Date.parse('2026-11-21T14:27:06Z');
const minute = 60_000;

beforeAll(() => startI18n('en'));

describe('countdown', () => {
  it('counts hours and minutes to landing', () => {
    expect(countdown(now + 18 * minute, now)).toMatchObject({ kind: 'left', text: '00:18' });
    expect(countdown(now + 130 * minute, now)).toMatchObject({ kind: 'left', text: '02:10' });
  });

  it('shows nothing left in the last minute and the time of landing after it', () => {
    expect(countdown(now + 30_000, now)).toMatchObject({ kind: 'left', text: '00:00' });
    expect(countdown(now, now)).toMatchObject({ kind: 'landed', text: '14:27' });
    expect(countdown(now - 42 * minute, now)).toMatchObject({ kind: 'landed', text: '13:45' });
  });

  it('counts days when hours need more than two figures', () => {
    expect(countdown(now + 120 * 60 * minute, now).text).toBe('5 d');
  });
});

describe('formatAge', () => {
  it.each([
    [-5_000, '0 s'],
    [59_000, '59 s'],
    [11 * minute, '11 min'],
    [134 * minute, '2 h 14'],
    [50 * 60 * minute, '2 d'],
  ])('says %i ms as %s', (milliseconds, text) => expect(formatAge(i18next.t, milliseconds)).toBe(text));
});

describe('quantityParts', () => {
  it.each([
    ['Cocaine', 41_200, '41.2', 'kg'],
    ['Cannabis', 112_000, '112', 'kg'],
    ['Gold', 150, '150', 'g'],
    ['Currency', 18_400_000, '184', 'k USD'],
    ['Currency', 250_000, '2,500', 'USD'],
    ['Firearm', 3, '3', 'pcs'],
    ['Cocaine', 0, '0', 'kg'],
  ])('says %s %i as %s %s', (commodity, quantity, figure, unit) => {
    expect(quantityParts(i18next.t, 'en', commodity, quantity)).toEqual({ figure, unit });
  });

  it('reads back what is typed in kg, dollars and pieces', () => {
    expect(canonicalQuantity('Cocaine', 4.2)).toBe(4200);
    expect(canonicalQuantity('Currency', 64_000)).toBe(6_400_000);
    expect(canonicalQuantity('Firearm', 2)).toBe(2);
  });
});
