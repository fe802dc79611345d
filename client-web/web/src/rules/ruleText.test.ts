import { describe, expect, it } from 'vitest';
import { entriesOf, faultSpan, newRule, offsetOf, parametersOf, valueOf, withEntry, withParameter } from './ruleText';
import { lineDiff } from './lineDiff';

const text = `# Short stay.
id: D16
param shortStayNights: 2 nights in 1..7
param share: 0.5 in 0..1

when: bk.stayNights >= 1
  && bags.weightKg > heavyKg
say nights: bk.stayNights
en says kg=0: None.
hit: {
  "bk": {"stayNights": 2} }
`;

describe('the entries of a rule', () => {
  it('go on over lines that are set in', () => {
    expect(valueOf(text, 'when')).toBe('bk.stayNights >= 1\n&& bags.weightKg > heavyKg');
    expect(entriesOf(text).map(({ key }) => key)).toEqual(['id', 'param shortStayNights', 'param share', 'when', 'say nights', 'en says kg=0', 'hit']);
  });

  it('are replaced in their place, and everything else stays', () => {
    const changed = withEntry(text, 'when', 'bk.oneWay\n&& fl.international');
    expect(valueOf(changed, 'when')).toBe('bk.oneWay\n&& fl.international');
    expect(changed.replace('bk.oneWay\n  && fl.international', '')).toBe(text.replace('bk.stayNights >= 1\n  && bags.weightKg > heavyKg', ''));
  });

  it('are added where others of their kind stand', () => {
    expect(withEntry(text, 'param more: x', '1').split('\n')[4]).toContain('param more');
    expect(entriesOf(withEntry(text, 'threat', 'Gold')).map(({ key }) => key).slice(0, 2)).toEqual(['id', 'threat']);
  });

  it('have parameters with and without a unit', () => {
    expect(parametersOf(text)).toEqual([
      { name: 'shortStayNights', value: '2', unit: 'nights', least: '1', most: '7' },
      { name: 'share', value: '0.5', unit: '', least: '0', most: '1' },
    ]);
    expect(withParameter(text, parametersOf(text)[0]!, '3')).toContain('param shortStayNights: 3 nights in 1..7\n');
  });

  it('of a new rule can all be read', () => {
    expect(parametersOf(newRule('X99', 2026))).toHaveLength(1);
    expect(valueOf(newRule('X99', 2026), 'valid')).toBe('2027-12-31');
  });
});

describe('the place of a fault', () => {
  it('is the word that begins there', () => {
    expect(faultSpan(text, 6, 7)).toEqual({ start: 6, end: 19 });
    expect(faultSpan(text, 6, 21)).toEqual({ start: 20, end: 21 });
  });

  it('is the last sign where a line is shorter, and nothing breaks where there is none', () => {
    expect(faultSpan(text, 2, 400)).toEqual({ start: 6, end: 7 });
    expect(faultSpan(text, 400, 1)).toEqual({ start: 0, end: 1 });
  });

  it('counts lines as the text area does', () => {
    expect(text.slice(offsetOf(text, 6, 7)).startsWith('bk.stayNights')).toBe(true);
  });
});

describe('the difference of two texts', () => {
  it('keeps the lines that stayed', () => {
    expect(lineDiff('a\nb\nc', 'a\nx\nc\nd').map(({ kind, text: line }) => `${kind} ${line}`)).toEqual(['same a', 'removed b', 'added x', 'same c', 'added d']);
  });
});
