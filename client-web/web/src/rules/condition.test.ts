import { describe, expect, it } from 'vitest';
import { schemaFixture } from '../dev/ruleFixture';
import { operatorsOf, readConditions, usableFacts, writeConditions, type Condition } from './condition';

const read = (condition: string) => readConditions(condition, schemaFixture);

describe('a condition of rows', () => {
  it('is read where all must hold, and where one must', () => {
    expect(read('bk.leadHours < maxLeadHours && fl.international\n&& !bk.oneWay')).toEqual({
      joined: 'all',
      rows: [
        { fact: 'bk.leadHours', operator: 'lt', value: 'maxLeadHours' },
        { fact: 'fl.international', operator: 'isTrue', value: '' },
        { fact: 'bk.oneWay', operator: 'isFalse', value: '' },
      ],
    });
    expect(read('fl.to in group("source") || bk.paymentForm in ["Cash", "Voucher"]')?.joined).toBe('any');
    expect(read('')).toEqual({ joined: 'all', rows: [] });
  });

  it('is written as it is read, whatever the rows', () => {
    for (const { name, type } of usableFacts(schemaFixture, 'Passenger')) {
      for (const operator of operatorsOf(type)) {
        const value = { isTrue: '', isFalse: '', seen: '', notSeen: '', oneOf: 'a "b", c', noneOf: 'x', inGroup: 'source', notInGroup: 'market' }[operator as string] ?? (type === 'Number' ? '2.5' : 'back\\slash');
        const row: Condition = { fact: name, operator, value };
        expect(read(writeConditions({ joined: 'any', rows: [row, row] }, schemaFixture))).toEqual({ joined: 'any', rows: [row, row] });
      }
    }
  });

  it.each([
    'bk.stayNights >= 1 && bags.weightKg > 2 || bk.oneWay',
    '(bk.oneWay) && fl.international',
    'trips >= minTrips',
    'hx.journeys.within(days(30)).size() > 2',
    'bk.unknown > 2',
    'bk.leadHours < "2"',
    'bk.paymentForm == Cash',
    'bk.leadHours + 2 < 3',
    'bk.oneWay && (',
  ])('says more than rows can: %s', (condition) => {
    expect(read(condition)).toBeNull();
  });

  it('is made of facts that a rule may name', () => {
    expect(usableFacts(schemaFixture, 'Passenger').map(({ name }) => name)).not.toContain('bk.contactPhones');
    expect(usableFacts(schemaFixture, 'MailItem')).toEqual([]);
  });
});
