import { expect, it } from 'vitest';
import type { LinkKind } from '../api/model';
import { restsOn } from './restsOn';

const rules = import.meta.glob<string>('../../../../src/Aircop.Targeting/Pack/**/*.rule', { query: '?raw', import: 'default', eager: true });
const facts: Readonly<Record<string, readonly LinkKind[]>> = {
  'nw.onCard': ['Card', 'Payer'],
  'nw.onContact': ['Phone', 'Mail'],
  'nw.agencyOutcomes': ['Agency'],
  'nw.payerSteps': ['Phone', 'Mail', 'Card', 'Payer'],
};

it('knows of every rule of the program on which links it rests', () => {
  const found = Object.values(rules).flatMap((text) => {
    const kinds = Object.entries(facts).flatMap(([fact, links]) => (text.includes(fact) ? links : []));
    return kinds.length > 0 && /^subject: Passenger$/m.test(text) ? [[/^id: (\w+)$/m.exec(text)?.[1] ?? '', kinds] as const] : [];
  });
  expect(found.length).toBeGreaterThan(5);
  expect(Object.fromEntries(found)).toEqual(restsOn);
});
