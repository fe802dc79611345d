import { describe, expect, it } from 'vitest';
import en from './en.json';
import es from './es.json';
import fr from './fr.json';
import pt from './pt.json';

type Texts = { [key: string]: string | Texts };

function flatten(texts: Texts, before = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, text] of Object.entries(texts)) {
    if (typeof text === 'string') flat.set(before + key, text);
    else for (const [inner, value] of flatten(text, `${before}${key}.`)) flat.set(inner, value);
  }
  return flat;
}

const names = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
const english = flatten(en);

describe.each([
  ['fr', fr],
  ['es', es],
  ['pt', pt],
])('%s', (_, texts) => {
  const flat = flatten(texts);

  it('has the keys that English has, and no other', () => {
    expect([...flat.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('leaves no text empty', () => {
    expect([...flat].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('mentions nothing that English does not', () => {
    const strange = [...flat].filter(([key, text]) => names(text).some((name) => !names(english.get(key) ?? '').includes(name)));
    expect(strange).toEqual([]);
  });
});
