import type { BoardEvent, BoardRow, Severity } from '../api/model';

/** What of the board is shown; kept in the address, so that a view can be sent to a colleague. */
export interface Filter {
  /** Words that must all be found. */
  readonly text: string;
  readonly airport: string;
  /** Empty means all. */
  readonly severities: readonly Severity[];
  /** Only rows of this owner; empty means all. */
  readonly owner: string;
}

export const noFilter: Filter = { text: '', airport: '', severities: [], owner: '' };

export function isFiltering(filter: Filter): boolean {
  return filter.text.trim() !== '' || filter.airport !== '' || filter.severities.length > 0 || filter.owner !== '';
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** True when every word of the filter is found in the text, whatever the accents and case. */
export function matchesText(filter: string, ...texts: readonly string[]): boolean {
  const words = fold(filter).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const all = fold(texts.join(' '));
  return words.every((word) => all.includes(word));
}

/** True when a row is shown; `words` are what the row says in the reader's language. */
export function showsRow(filter: Filter, row: BoardRow, words: () => string): boolean {
  if (filter.airport && row.from !== filter.airport && row.to !== filter.airport) return false;
  if (filter.severities.length > 0 && !filter.severities.includes(row.hit.severity)) return false;
  if (filter.owner && row.hit.owner !== filter.owner) return false;
  if (!filter.text.trim()) return true;
  const sources = row.hit.reasons.map((reason) => reason.source);
  return matchesText(filter.text, row.carrier + row.number, row.carrier, row.number, row.from, row.to, row.hit.owner, ...sources, words());
}

export function showsEvent(filter: Filter, event: BoardEvent, words: () => string): boolean {
  const { airport } = filter;
  if (airport && event.airport !== airport && !event.flight.endsWith(`-${airport}`)) return false;
  if (!filter.text.trim()) return true;
  return matchesText(filter.text, event.airport, event.flight, words());
}
