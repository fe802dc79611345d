import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import es from '../locales/faults/es.json';
import fr from '../locales/faults/fr.json';
import pt from '../locales/faults/pt.json';
import { sayFault } from './faultSaid';

// The compiler's own source names the sentences; no other list of them can be out of step with it.
const sources = import.meta.glob<string>(['../../../../src/Aircop.Targeting/{Language,Files}/*.cs', '../../../../src/Aircop.Grains/Rules/{ReadRule,RuleBookGrain}.cs'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const source = Object.values(sources).join('\n');
const named = [
  // Named where a rule is refused, or where a value of a kind is expected.
  /RuleFindingKind\.\w+,\s*"([a-z]\w+)",\s*\$?"/g,
  /\.Refused\(\s*"([a-z]\w+)",/g,
  /FactKind\.\w+, "([a-z]\w+)", \$?"/g,
  /LiteralOf\(Only\(call\), "([a-z]\w+)"/g,
  /Unknown\(member\.At, "([a-z]\w+)"/g,
  /\("(refused\w+)", "/g,
  /Sentence = "([a-z]\w+)"/g,
  /Fault\(text, "\w+:", "([a-z]\w+)"/g,
];
const near = [...source.matchAll(/Unknown\(member\.At, "([a-z]\w+)"/g)].map(([, name]) => `${name}Near`);
const sentences = [...new Set([...named.flatMap((pattern) => [...source.matchAll(pattern)].map(([, name]) => name ?? '')), ...near])].sort();

const fault = (sentence: string, values: string[], message = 'As the server says it.') => ({ line: 1, column: 1, code: 'Type', message, rule: '', sentence, values });

describe.each([
  ['fr', fr],
  ['es', es],
  ['pt', pt],
])('%s', (_, texts) => {
  it('has a sentence for everything that can be wrong with a rule, and no other', () => {
    expect(sentences.length).toBeGreaterThan(100);
    expect(Object.keys(texts.fault).sort()).toEqual(sentences);
  });
});

describe('a fault', () => {
  beforeAll(async () => {
    await i18next.init({ lng: 'fr', fallbackLng: 'en', resources: { fr: { translation: fr } }, interpolation: { escapeValue: false } });
  });

  it('is said with its values, the words of the compiler among them', () => {
    expect(sayFault(i18next.t, fault('operatorBetween', ['>', 'a truth value', 'one of Cash, Card'])).text).toBe('« > » ne va pas entre une valeur de vérité et l’un de Cash, Card.');
    expect(sayFault(i18next.t, fault('exampleFails', ['Hit', 'NotEvaluable for want of booking.created'])).text).toBe('L’exemple devait donner une alerte et donne non évaluable faute de booking.created.');
  });

  it('stays in English where the language has no sentence for it', () => {
    expect(sayFault(i18next.t, fault('', []))).toEqual({ text: 'As the server says it.', isEnglish: true });
    expect(sayFault(i18next.t, fault('ofALaterServer', []))).toEqual({ text: 'As the server says it.', isEnglish: true });
  });
});
