import type { Lookout, TypedLookout } from '../api/model';

/** An entry as a person types it, all in text. */
export interface EntryText {
  readonly id: string;
  readonly category: string;
  readonly surname: string;
  readonly given: string;
  /** A day, or a year. */
  readonly birth: string;
  readonly nationalities: string;
  readonly sex: string;
  readonly documentNumber: string;
  readonly documentIssuer: string;
  /** One name a line: SURNAME/GIVEN, or a whole name. */
  readonly aliases: string;
  readonly notice: string;
  readonly validUntil: string;
}

export const categories = ['WantedPerson', 'StolenOrLostDocument', 'NationalLookout', 'UnitLookout', 'MissingPerson'] as const;
export const notices = ['Unspecified', 'Red', 'Blue', 'Green', 'Yellow', 'Black', 'Orange', 'Purple', 'Silver', 'UnSecurityCouncil'] as const;

/** The text of an entry; of a new one when there is none. */
export function textOf(entry: Lookout | null): EntryText {
  return {
    id: entry?.id ?? '',
    category: entry?.category ?? 'UnitLookout',
    surname: entry?.surname ?? '',
    given: entry?.given ?? '',
    birth: entry?.birth ?? (entry?.birthYear ? String(entry.birthYear) : ''),
    nationalities: entry?.nationalities.join(' ') ?? '',
    sex: entry?.sex ?? '',
    documentNumber: entry?.documentNumber ?? '',
    documentIssuer: entry?.documentIssuer ?? '',
    aliases: entry?.aliases.map(({ surname, given }) => (given ? `${surname}/${given}` : surname)).join('\n') ?? '',
    notice: entry?.notice ?? 'Unspecified',
    validUntil: entry?.validUntil ?? '',
  };
}

/** The field that cannot be understood; null when all can. */
export function faultOf(text: EntryText): 'id' | 'nothing' | 'birth' | null {
  if (text.id.trim() === '') return 'id';
  if (text.surname.trim() === '' && text.documentNumber.trim() === '') return 'nothing';
  return text.birth === '' || /^\d{4}(-\d{2}-\d{2})?$/.test(text.birth.trim()) ? null : 'birth';
}

/** The entry that was typed; what the form does not show stays as it was. */
export function typedEntry(text: EntryText, before: Lookout | null): TypedLookout {
  const birth = text.birth.trim();
  const weak = new Set(before?.aliases.filter((alias) => alias.weak).map(({ surname, given }) => `${surname}/${given}`));
  return {
    id: text.id.trim(),
    category: text.category as TypedLookout['category'],
    surname: text.surname.trim(),
    given: text.given.trim(),
    birth: birth.length === 10 ? birth : null,
    birthYear: birth.length === 4 ? Number(birth) : null,
    births: before?.births.map((each) => ({ ...each })) ?? [],
    nationalities: text.nationalities.toUpperCase().split(/[\s,]+/).filter(Boolean),
    sex: text.sex,
    documentNumber: text.documentNumber.trim(),
    documentIssuer: text.documentIssuer.trim().toUpperCase(),
    documents: before?.documents.map((each) => ({ ...each })) ?? [],
    aliases: text.aliases
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => {
        const [surname = '', given = ''] = line.split('/').map((part) => part.trim());
        return { surname, given, weak: weak.has(`${surname}/${given}`) };
      }),
    notice: text.notice as TypedLookout['notice'],
    reasonCode: before?.reasonCode ?? '',
    validUntil: text.validUntil || null,
  };
}
