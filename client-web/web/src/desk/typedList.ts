import type { QualityFinding, TypedList } from '../api/model';
import { typedDate, typedTime } from './typedDate';

/** Columns of the grid, by the names that findings have for them. */
export const gridColumns = [
  'surname',
  'given',
  'sex',
  'birth',
  'nationality',
  'documentType',
  'documentNumber',
  'issuer',
  'expiry',
  'seat',
  'bags',
] as const;

export type GridColumn = (typeof gridColumns)[number];
export type GridRow = Readonly<Record<GridColumn, string>>;

/** The flight as typed; times are local. */
export interface FlightHead {
  readonly carrier: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
  readonly departure: string;
  readonly arrival: string;
}

/** A fault at its place: row 0 is the flight or the whole list. */
export interface Fault {
  readonly row: number;
  readonly column: string | null;
  readonly code: string;
  readonly detail: string | null;
  readonly text: string;
}

const doubts: ReadonlySet<string | null> = new Set(['expired', 'repeated', 'shared', 'dayOrMonth', 'wholeName', 'noTime', 'total', 'quotes', 'onlyName']);

/** True for what was kept as given and only wants a look; the rest was left out or is missing. */
export const isDoubt = (fault: Fault) => doubts.has(fault.detail);

const upper: ReadonlySet<GridColumn> = new Set(['sex', 'nationality', 'documentType', 'documentNumber', 'issuer', 'seat']);

export const emptyRow: GridRow = {
  surname: '',
  given: '',
  sex: '',
  birth: '',
  nationality: '',
  documentType: '',
  documentNumber: '',
  issuer: '',
  expiry: '',
  seat: '',
  bags: '',
};

export const isBlank = (row: GridRow) => gridColumns.every((column) => row[column].trim() === '');

/** Rows with one changed cell, and always a blank one at the end. */
export function withCell(rows: readonly GridRow[], index: number, column: GridColumn, text: string): readonly GridRow[] {
  return withBlankEnd(rows.map((row, at) => (at === index ? { ...row, [column]: upper.has(column) ? text.toUpperCase() : text } : row)));
}

export function withBlankEnd(rows: readonly GridRow[]): readonly GridRow[] {
  const last = rows.at(-1);
  return last && isBlank(last) ? rows : [...rows, emptyRow];
}

/** Rows with cells of a spreadsheet put in from a cell on, to the right and down; null when the text is a single cell. */
export function withPasted(rows: readonly GridRow[], index: number, column: GridColumn, text: string): readonly GridRow[] | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  if (lines.length === 1 && !text.includes('\t')) return null;
  const first = gridColumns.indexOf(column);
  const pasted = [...rows];
  lines.forEach((line, down) => {
    const row: Record<GridColumn, string> = { ...(pasted[index + down] ?? emptyRow) };
    line.split('\t').forEach((cell, right) => {
      const target = gridColumns[first + right];
      if (target) row[target] = upper.has(target) ? cell.trim().toUpperCase() : cell.trim();
    });
    pasted[index + down] = row;
  });
  return withBlankEnd(pasted);
}

/** What only the page can see: dates and counts that cannot be read. */
export function unreadable(flight: FlightHead, rows: readonly GridRow[]): readonly Fault[] {
  const faults: Fault[] = [];
  const add = (row: number, column: string) => faults.push({ row, column, code: 'ImplausibleValue', detail: 'unreadable', text: '' });
  for (const column of ['departure', 'arrival'] as const) if (flight[column].trim() && !typedTime(flight[column])) add(0, column);
  rows.forEach((row, index) => {
    for (const column of ['birth', 'expiry'] as const) if (row[column].trim() && !typedDate(row[column], column)) add(index + 1, column);
    if (row.bags.trim() && !/^\d{1,3}$/.test(row.bags.trim())) add(index + 1, 'bags');
  });
  return faults;
}

/** The list as it is checked and sent. Positions are the rows of the grid. */
export function typedList(flight: FlightHead, rows: readonly GridRow[]): TypedList {
  return {
    flight: {
      carrier: flight.carrier.trim(),
      number: flight.number.trim(),
      from: flight.from.trim(),
      to: flight.to.trim(),
      departure: typedTime(flight.departure),
      arrival: typedTime(flight.arrival),
    },
    people: rows.flatMap((row, index) => (isBlank(row) ? [] : [person(row, index + 1)])),
  };
}

function person(row: GridRow, position: number): TypedList['people'][number] {
  const number = row.documentNumber.trim();
  const bags = row.bags.trim();
  return {
    surname: row.surname.trim(),
    given: row.given.trim(),
    sex: row.sex.trim(),
    birth: typedDate(row.birth, 'birth'),
    nationalities: row.nationality.trim() ? [row.nationality.trim()] : [],
    documents: number
      ? [{ number, type: row.documentType.trim(), issuer: row.issuer.trim(), expiry: typedDate(row.expiry, 'expiry') }]
      : [],
    seat: row.seat.trim(),
    bags: /^\d{1,3}$/.test(bags) ? { count: Number(bags) } : null,
    position,
  };
}

/** Findings as faults; what the page has found in the same cell goes first. */
export function faultsOf(findings: readonly QualityFinding[], own: readonly Fault[]): readonly Fault[] {
  const taken = new Set(own.map((fault) => `${fault.row} ${fault.column}`));
  const theirs = findings
    .filter((finding) => !taken.has(`${finding.segment} ${finding.column}`))
    .map((finding) => ({ row: finding.segment, column: finding.column, code: finding.code, detail: finding.detail, text: finding.text }));
  return [...own, ...theirs].sort((one, other) => one.row - other.row);
}
