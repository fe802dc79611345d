/** An entry of a rule's text: a key, and what stands behind its colon up to the next entry. */
export interface Entry {
  /** Such as `when`, `param maxLeadHours` or `en says kg=0`. */
  readonly key: string;
  readonly value: string;
  /** Lines from `from` up to `until`, counted from 0. */
  readonly from: number;
  readonly until: number;
}

/** The entries of a text in order. A line that begins with a blank goes on the one before; `#` begins a comment. */
export function entriesOf(text: string): readonly Entry[] {
  const lines = text.split('\n');
  const entries: Entry[] = [];
  for (const [index, line] of lines.entries()) {
    const before = entries.at(-1);
    if (/^\s+\S/.test(line)) {
      if (before && before.until === index) entries[entries.length - 1] = { ...before, value: `${before.value}\n${line.trim()}`.trim(), until: index + 1 };
      continue;
    }
    const parts = /^([^#:\s][^:]*):(.*)$/.exec(line);
    if (parts) entries.push({ key: (parts[1] ?? '').trim(), value: (parts[2] ?? '').trim(), from: index, until: index + 1 });
  }
  return entries;
}

/** What stands behind a key; empty when the text has none of it. */
export function valueOf(text: string, key: string): string {
  return entriesOf(text).find((entry) => entry.key === key)?.value ?? '';
}

/** The text with another value behind a key; further lines of the value are set in. A key the text lacks is added after the last of its head. */
export function withEntry(text: string, key: string, value: string): string {
  const lines = text.split('\n');
  const written = `${key}: ${value}`.split('\n').map((line, index) => (index === 0 ? line : `  ${line.trim()}`));
  const entries = entriesOf(text);
  const entry = entries.find((each) => each.key === key);
  if (entry) return [...lines.slice(0, entry.from), ...written, ...lines.slice(entry.until)].join('\n');
  const kin = key.startsWith('param ') ? entries.filter((each) => each.key.startsWith('param ')) : [];
  const after = kin.at(-1) ?? entries.filter((each) => /^[a-z]+$/.test(each.key) && !['when', 'hit', 'miss'].includes(each.key)).at(-1);
  const at = after?.until ?? lines.length;
  return [...lines.slice(0, at), ...written, ...lines.slice(at)].join('\n');
}

/** A parameter as its entry says it, such as `24 h in 1..168`. */
export interface Parameter {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly least: string;
  readonly most: string;
}

const parameterForm = /^(-?[\d.]+?)(?:\s+([^\s\d]\S*))?\s+in\s+(-?[\d.]+?)\.\.(-?[\d.]+)$/;

/** The parameters of a text, those that can be read. */
export function parametersOf(text: string): readonly Parameter[] {
  return entriesOf(text).flatMap(({ key, value }) => {
    const parts = key.startsWith('param ') ? parameterForm.exec(value) : null;
    return parts ? [{ name: key.slice(6).trim(), value: parts[1] ?? '', unit: parts[2] ?? '', least: parts[3] ?? '', most: parts[4] ?? '' }] : [];
  });
}

/** The text with another value of a parameter. */
export function withParameter(text: string, { name, unit, least, most }: Parameter, value: string): string {
  return withEntry(text, `param ${name}`, [value, unit, `in ${least}..${most}`].filter(Boolean).join(' '));
}

/** Where a fault is underlined: the word, or the sign, that begins at its column; the last sign of a line where nothing does. */
export function faultSpan(text: string, line: number, column: number): { readonly start: number; readonly end: number } {
  const content = text.split('\n')[line - 1] ?? '';
  const start = Math.min(Math.max(0, column - 1), Math.max(0, content.length - 1));
  const word = /^[\w.]+|^"[^"]*"?|^\S/.exec(content.slice(start))?.[0] ?? ' ';
  return { start, end: start + word.length };
}

/** Where a place of a text lies, counted in characters from its beginning. */
export function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + Math.max(0, column - 1);
}

/** A text to begin a new rule with. */
export function newRule(id: string, year: number): string {
  return `id: ${id}
version: 1
subject: Passenger
threat: Cocaine
family: Timing
level: Record
phases: PreDeparture Departure PreArrival
point: Outbound
basis: basis.seriousCrime
owner: network analysts
valid: ${year + 1}-12-31

param maxLeadHours: 24 h in 1..168

when: bk.leadHours < maxLeadHours && fl.international
say hours: bk.leadHours

en: name of the rule
en says: Booked {hours} h before departure.
fr: nom de la règle
fr says: Réservé {hours} h avant le départ.
es: nombre de la regla
es says: Reservado {hours} h antes de la salida.
pt: nome da regra
pt says: Reservado {hours} h antes da partida.

hit: { "bk": {"created": "2026-03-14T13:30Z"}, "fl": {"departure": "2026-03-14T22:30Z", "international": true} }
miss: { "bk": {"created": "2026-03-01T13:30Z"}, "fl": {"departure": "2026-03-14T22:30Z", "international": true} }
`;
}
