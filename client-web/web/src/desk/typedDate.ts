/** For what a date stands, which decides the century of a two-digit year. */
export type DateUse = 'birth' | 'expiry' | 'flight';

const months = [
  ['jan', 'ene'],
  ['feb', 'fev', 'fév'],
  ['mar'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aou', 'aoû', 'ago'],
  ['sep', 'set'],
  ['oct', 'out'],
  ['nov'],
  ['dec', 'déc', 'dic', 'dez'],
];

const monthOf = (word: string) => months.findIndex((names) => names.some((name) => word.startsWith(name))) + 1;

function century(year: number, digits: number, use: DateUse, today: Date): number {
  if (digits > 2) return year;
  const full = Math.floor(today.getFullYear() / 100) * 100 + year;
  if (use === 'birth') return full > today.getFullYear() ? full - 100 : full;
  return full < today.getFullYear() - 20 ? full + 100 : full;
}

/** A date as people type it, such as 31/05/1984, 31MAY84 or 1984-05-31, in the form 1984-05-31; null when it is none. The day stands before the month. */
export function typedDate(text: string, use: DateUse, today = new Date()): string | null {
  const bare = text.trim().toLowerCase();
  const numbers = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(bare) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(bare);
  const turned = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(bare);
  const named = /^(\d{1,2})[-/. ]*(\p{L}{3,})\.?[-/. ]*(\d{4}|\d{2})$/u.exec(bare);
  let parts: [year: string, month: number, day: number];
  if (numbers) parts = [numbers[1] ?? '', Number(numbers[2]), Number(numbers[3])];
  else if (turned) parts = [turned[3] ?? '', Number(turned[2]), Number(turned[1])];
  else if (named) parts = [named[3] ?? '', monthOf(named[2] ?? ''), Number(named[1])];
  else return null;
  const [yearText, month, day] = parts;
  const year = century(Number(yearText), yearText.length, use, today);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** A local time as people type it, such as 2026-11-23 14:30 or 23/11/2026 1430, in the form 2026-11-23T14:30; null when it is none. */
export function typedTime(text: string, today = new Date()): string | null {
  const match = /^(.+?)[T\s]+([01]?\d|2[0-3])[:h]?([0-5]\d)$/i.exec(text.trim());
  const date = match && typedDate(match[1] ?? '', 'flight', today);
  return match && date ? `${date}T${(match[2] ?? '').padStart(2, '0')}:${match[3]}` : null;
}
