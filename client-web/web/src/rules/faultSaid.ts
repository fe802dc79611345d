import type { TFunction } from 'i18next';
import type { RuleTextFault } from '../api/model';

/** A fault in words, and whether they are the server's English because the reader's language has none. */
export interface FaultSaid {
  readonly text: string;
  readonly isEnglish: boolean;
}

const oneOf = 'one of ';
const forWantOf = ' for want of ';

/** Says what is wrong with a rule's text in the reader's language; the server's English where that has no sentence for it. */
export function sayFault(t: TFunction, { sentence, values, message }: RuleTextFault): FaultSaid {
  const text = sentence ? t(`fault.${sentence}`, { ...values.map((value) => sayValue(t, value)), defaultValue: '' }) : '';
  return text ? { text, isEnglish: false } : { text: message, isEnglish: true };
}

// Most values are words of the rule's own text; some are words of the compiler.
function sayValue(t: TFunction, value: string): string {
  const word = (english: string) => t(`faultWord.${english}`, { defaultValue: english });
  if (value.startsWith(oneOf)) return `${word(oneOf.trim())} ${value.slice(oneOf.length)}`;
  const [result = '', missing] = value.split(forWantOf);
  return missing === undefined ? word(value) : `${word(result)} ${word(forWantOf.trim())} ${missing}`;
}
