import { describe, expect, it } from 'vitest';
import type { CarrierScorecard } from '../api/model';
import { carrierFixture } from '../dev/carrierFixture';
import { requestsOf } from './requests';

const card = carrierFixture('AF')!.scorecard;
const keys = (of: CarrierScorecard) => requestsOf(of).map(({ key }) => key);

describe('what to ask an airline for', () => {
  it('begins with what concerns most flights', () => {
    expect(requestsOf(card)[0]).toEqual({ key: 'pushMissing', count: 29, of: 40, what: { push: { source: 'Pnr', minutesBefore: 1440 } }, minutes: 0 });
  });

  it('says by how much late pushes were late on average', () => {
    expect(requestsOf(card).find(({ key }) => key === 'pushLate')?.minutes).toBe(60);
  });

  it('asks for mandatory fields, and for those of bookings only where bookings come', () => {
    const missing = [
      { field: 'BirthDate', mandatory: true, people: 3 },
      { field: 'Payment', mandatory: false, people: 900 },
      { field: 'Seat', mandatory: false, people: 900 },
    ] as const;
    const fields = (of: CarrierScorecard) => requestsOf(of).flatMap(({ what }) => what.field ?? []);
    expect(fields({ ...card, missing })).toEqual(['Payment', 'BirthDate']);
    expect(fields({ ...card, missing, sources: ['Api'] })).toEqual(['BirthDate']);
  });

  it('asks a carrier without bookings for them first, and not for each push', () => {
    const pushes = card.pushes.map((push) => ({ ...push, counts: push.source === 'Api' }));
    const requests = requestsOf({ ...card, pushes, sources: ['Api'] });
    expect(requests[0]).toMatchObject({ key: 'noPnr', count: 40, of: 40 });
    expect(requests.filter(({ what }) => what.push?.source === 'Pnr')).toEqual([]);
  });

  it('asks for nothing where all is well, or nothing has departed', () => {
    const well = { ...card, missing: [], implausible: [], listsMiscounted: 0, pushes: card.pushes.map((push) => ({ ...push, missing: 0, late: 0, lateMinutes: 0 })) };
    expect(keys(well)).toEqual([]);
    expect(keys({ ...card, flights: 0 })).toEqual([]);
  });
});
