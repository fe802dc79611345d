import { describe, expect, it } from 'vitest';
import openapi from '../../openapi.json';
import en from './en.json';
import es from './es.json';
import fr from './fr.json';
import pt from './pt.json';

type Texts = { [key: string]: string | Texts };

// The server's own source names the codes; no other list of them can be out of step with it.
const reader = import.meta.glob<string>('../../../../src/Aircop.Edifact/FindingCode.cs', { query: '?raw', import: 'default', eager: true });
const beside = import.meta.glob<string>('../../../../src/Aircop.Grains/{Flights,Intake}/**/*.cs', { query: '?raw', import: 'default', eager: true });

/** What the reader of EDIFACT may find: the members of its enumeration. */
function readerCodes(): string[] {
  const body = /enum FindingCode\s*\{(.*)\}/s.exec(Object.values(reader).join(''))?.[1] ?? '';
  return [...body.matchAll(/^\s*([A-Z]\w+)(?: = \d+)?,/gm)].map(([, code]) => code ?? '');
}

/** What flights and the intake find beside it, by the places in which they name a code themselves. */
function ownCodes(): string[] {
  const named = /\bCode = "([A-Z]\w+)"|\bFinding\("([A-Z]\w+)"|\bUnreadable\("([A-Z]\w+)"/g;
  return Object.values(beside).flatMap((text) => [...text.matchAll(named)].map(([, ...codes]) => codes.find(Boolean) ?? ''));
}

const codes = [...new Set([...readerCodes(), ...ownCodes()])].sort();

const schemas: Record<string, object> = openapi.components.schemas;
const membersOf = (schema: object | undefined): readonly unknown[] => (schema && 'enum' in schema && Array.isArray(schema.enum) ? schema.enum : []);
const enumerations: Record<string, string> = {
  Presence: 'presence',
  DifferenceKind: 'change.kind',
  PersonField: 'personField',
  PersonKind: 'personKind',
  ManifestFunction: 'received.function',
  ManifestSource: 'source',
  PaymentForm: 'payment',
  RuleState: 'rules.state',
  RuleActKind: 'rules.done',
  BackTestState: 'rules.test.state',
  TakenOffKind: 'traveller.takenOff',
};

function textAt(texts: Texts, path: string): string | Texts | undefined {
  return path.split('.').reduce<string | Texts | undefined>((at, key) => (typeof at === 'object' ? at[key] : undefined), texts);
}

describe.each([
  ['en', en],
  ['fr', fr],
  ['es', es],
  ['pt', pt],
] as readonly (readonly [string, Texts])[])('%s', (_, texts) => {
  it('has a name and a sentence for every finding that can arrive', () => {
    expect(codes.filter((code) => typeof textAt(texts, `finding.${code}`) !== 'string' || typeof textAt(texts, `findingWhy.${code}`) !== 'string')).toEqual([]);
  });

  it('has no text for a finding that nothing raises', () => {
    expect(Object.keys(texts.finding ?? {}).filter((code) => !codes.includes(code))).toEqual([]);
    expect(Object.keys(texts.findingWhy ?? {})).toEqual(Object.keys(texts.finding ?? {}));
  });

  it.each(Object.entries(enumerations))('has a word for every %s of the interface', (schema, path) => {
    const members = membersOf(schemas[schema]);
    expect(members.length).toBeGreaterThan(2);
    expect(members.filter((member) => typeof textAt(texts, `${path}.${String(member)}`) !== 'string')).toEqual([]);
  });
});

describe('the codes', () => {
  it('are those of the reader and those of the flight', () => {
    expect(codes).toContain('CardNumberMasked');
    expect(codes).toContain('PushNotBelieved');
    expect(codes).toContain('UnknownAirport');
    expect(codes.length).toBeGreaterThan(35);
  });
});
