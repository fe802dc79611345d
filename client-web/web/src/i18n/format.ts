import type { TFunction } from 'i18next';
import type { Commodity } from '../api/model';

const numbers = new Map<string, Intl.NumberFormat>();

function numberFormat(language: string, digits: number): Intl.NumberFormat {
  const key = `${language}${digits}`;
  let format = numbers.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, { maximumFractionDigits: digits, useGrouping: true });
    numbers.set(key, format);
  }
  return format;
}

export function formatNumber(language: string, value: number, digits = 1): string {
  return numberFormat(language, digits).format(value);
}

const pad = (value: number) => String(value).padStart(2, '0');

/** Hours and minutes of a moment in UTC, such as 14:27. */
export function formatUtc(at: number): string {
  const date = new Date(at);
  return `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}`;
}

/** Hours, minutes and seconds of a moment in UTC. */
export function formatUtcSeconds(at: number): string {
  return `${formatUtc(at)}:${pad(new Date(at).getUTCSeconds())}`;
}

/** Hours and minutes of a moment where the viewer is. */
export function formatLocal(at: number): string {
  const date = new Date(at);
  return `${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

/** Day and month of a moment in UTC, in the reader's language. */
export function formatDay(language: string, at: number): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(at);
}

/** Day, month and year of a moment in UTC, in the reader's language. */
export function formatDate(language: string, at: number): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(at);
}

/** What a countdown shows. */
export type Countdown = { kind: 'left' | 'landed'; text: string; minutes: number };

/** Time to landing as hh:mm, the last minute as 00:00; after landing the time of it. Beyond 99 hours, days. */
export function countdown(arrival: number, now: number): Countdown {
  const minutes = Math.floor((arrival - now) / 60_000);
  if (arrival <= now) return { kind: 'landed', text: formatUtc(arrival), minutes };
  const hours = Math.floor(minutes / 60);
  if (hours > 99) return { kind: 'left', text: `${Math.floor(hours / 24)} d`, minutes };
  return { kind: 'left', text: `${pad(hours)}:${pad(minutes % 60)}`, minutes };
}

/** A duration in one or two units, as people say it; negative counts as none. */
export function formatAge(t: TFunction, milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return t('age.seconds', { n: seconds });
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return t('age.minutes', { n: minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return t('age.hours', { h: hours, m: pad(minutes % 60) });
  return t('age.days', { n: Math.floor(hours / 24) });
}

/** How goods are counted: mass in grams, money in US cents, the rest in pieces. */
export function measureOf(commodity: string): 'mass' | 'money' | 'pieces' {
  if (commodity === 'Currency') return 'money';
  return commodity === 'Firearm' || commodity === 'TravelDocumentFraud' || commodity === 'OtherGoods' ? 'pieces' : 'mass';
}

/** A quantity in its canonical unit as figure and unit apart, three figures or so. */
export function quantityParts(t: TFunction, language: string, commodity: string, quantity: number): { figure: string; unit: string } {
  switch (measureOf(commodity)) {
    case 'money': {
      const dollars = quantity / 100;
      if (dollars >= 1e6) return { figure: formatNumber(language, dollars / 1e6, 2), unit: t('unit.musd') };
      if (dollars >= 1e4) return { figure: formatNumber(language, dollars / 1e3, 0), unit: t('unit.kusd') };
      return { figure: formatNumber(language, dollars, 0), unit: t('unit.usd') };
    }
    case 'pieces':
      return { figure: formatNumber(language, quantity, 0), unit: t('unit.pieces') };
    default:
      if (quantity > 0 && quantity < 1000) return { figure: formatNumber(language, quantity, 0), unit: t('unit.g') };
      return { figure: formatNumber(language, quantity / 1000, quantity < 1e5 ? 1 : 0), unit: t('unit.kg') };
  }
}

export function formatQuantity(t: TFunction, language: string, commodity: string, quantity: number): string {
  const { figure, unit } = quantityParts(t, language, commodity, quantity);
  return `${figure} ${unit}`;
}

/** The canonical quantity of what somebody typed in the unit people use: kg, US dollars or pieces. */
export function canonicalQuantity(commodity: Commodity, typed: number): number {
  switch (measureOf(commodity)) {
    case 'money':
      return Math.round(typed * 100);
    case 'pieces':
      return Math.round(typed);
    default:
      return Math.round(typed * 1000);
  }
}
