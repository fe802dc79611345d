import type { TFunction } from 'i18next';
import type { Hit, HitReason, Phrase } from '../api/model';
import { formatNumber, formatQuantity } from './format';

const flightKey = /^[A-Z0-9]{2}[A-Z]?\d{1,4}[A-Z]?-\d{4}-\d{2}-\d{2}-[A-Z]{3}$/;

// The argument that decides between singular and plural, where a sentence has one.
const countArguments = ['nights', 'days', 'people'];

/** A flight as officers say it: "AT 515" for AT515 and for AT515-2026-11-21-CMN. */
export function sayFlight(flight: string): string {
  const designator = flight.split('-')[0] ?? flight;
  const parts = /^([A-Z0-9]{2}[A-Z]?)(\d{1,4}[A-Z]?)$/.exec(designator);
  return parts ? `${parts[1]} ${parts[2]}` : designator;
}

/** A sentence of the server in the reader's language. A code without a text is shown as it is, with its arguments. */
export function sayPhrase(t: TFunction, language: string, phrase: Phrase): string {
  const { code, args } = phrase;
  if (code.startsWith('notSeen.')) return sayNotSeen(t, language, phrase);
  const values = sayArguments(t, language, args);
  const key = `phrase.${code}${variant(phrase) || boundTo(t, phrase)}`;
  const count = countArguments.map((name) => args[name]).find((value) => value !== undefined);
  const options = { ...values, ...(count === undefined ? {} : { count: Number(count) }) };
  const pattern = t(key, { ...options, defaultValue: '', skipInterpolation: true });
  if (pattern && !lacksArgument(pattern, options)) return t(key, options);
  const rest = Object.entries(args).map(([name, value]) => `${name} ${value}`);
  return rest.length === 0 ? code : `${code} · ${rest.join(' · ')}`;
}

// Two sentences are said otherwise with certain arguments.
function variant({ code, args }: Phrase): string {
  if (code === 'ground.D16' && args.kg === '0') return 'none';
  return code.startsWith('hit.') && args.category !== undefined ? 'As' : '';
}

// Sentences of rule files may be bound to one value of theirs.
function boundTo(t: TFunction, { code, args }: Phrase): string {
  const suffixes = Object.entries(args).map(([name, value]) => `~${name}=${value}`);
  return suffixes.find((suffix) => t(`phrase.${code}${suffix}`, { defaultValue: '', skipInterpolation: true }) !== '') ?? '';
}

function lacksArgument(pattern: string, options: Readonly<Record<string, unknown>>): boolean {
  return [...pattern.matchAll(/\{\{(\w+)\}\}/g)].some(([, name]) => options[name ?? ''] === undefined);
}

function sayNotSeen(t: TFunction, language: string, { code, args }: Phrase): string {
  const id = code.slice('notSeen.'.length);
  const rule = t(`rule.${id}`, { defaultValue: id });
  const first = rule.charAt(0).toLocaleUpperCase(language) + rule.slice(1);
  if (!args.fields) return t('phrase.notSeen.any', { rule: first });
  const fields = [...new Set(args.fields.split(',').map((field) => sayField(t, field)))];
  return t('phrase.notSeen.rule', { rule: first, fields: new Intl.ListFormat(language).format(fields) });
}

// A column has no name of its own: its list was seen, and something in it was not.
function sayField(t: TFunction, field: string): string {
  const list = field.split('.').slice(0, 2).join('.');
  return t(`field.${field}`, { defaultValue: t(`field.${list}`, { defaultValue: field }) });
}

function sayArguments(t: TFunction, language: string, args: Phrase['args']): Record<string, string> {
  const said: Record<string, string> = {};
  for (const [name, value] of Object.entries(args)) said[name] = sayArgument(t, language, name, value, args);
  // Two spellings of the same argument are in use.
  if (said.form === undefined && said.payment !== undefined) said.form = said.payment;
  if (said.bags === undefined && said.accepted !== undefined) said.bags = said.accepted;
  return said;
}

function sayArgument(t: TFunction, language: string, name: string, value: string, args: Phrase['args']): string {
  switch (name) {
    case 'form':
    case 'payment':
      return t(`payment.${value}`, { defaultValue: value });
    case 'decision':
      return t(`decision.${value}`, { defaultValue: value }).toLocaleLowerCase(language);
    case 'kind':
      return t(`outcome.${value}`, { defaultValue: value }).toLocaleLowerCase(language);
    case 'commodity':
      return t(`commodity.${value}`, { defaultValue: value }).toLocaleLowerCase(language);
    case 'quantity':
      return formatQuantity(t, language, args.commodity ?? '', Number(value));
    case 'category':
      return t(`lookout.${value}`, { defaultValue: value });
    case 'threat':
      return t(`threat.${value}`, { defaultValue: value });
    case 'state':
      return t(`state.${value}`, { defaultValue: value });
    case 'hit':
      return sayPhrase(t, language, { code: value, args: {} });
    case 'flight':
      return sayFlight(value);
    default:
      // Some sentences name two flights.
      if (flightKey.test(value)) return sayFlight(value);
      return /^-?\d+(\.\d+)?$/.test(value) ? formatNumber(language, Number(value)) : value;
  }
}

/** The line a hit is known by. A hit of rules is known by its first ground, which says more than that there are some. */
export function headlineOf(hit: Hit): { headline: Phrase; rest: readonly HitReason[] } {
  const grounds = hit.reasons.filter((reason) => reason.side === 'For');
  const first = grounds[0];
  if (hit.headline.code === 'hit.rules' && first) return { headline: first.text, rest: grounds.slice(1) };
  return { headline: hit.headline, rest: grounds };
}
