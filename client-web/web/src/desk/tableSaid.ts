import type { TableSaid } from '../api/desk';
import type { ColumnField, DateOrder } from '../api/model';
import { typedTime } from './typedDate';
import type { FlightHead } from './typedList';

/** Columns as somebody put them right. */
export interface Chosen {
  readonly signature: string;
  readonly fields: readonly ColumnField[];
  readonly dates: DateOrder;
}

/** What a column can be taken for, in the order of the choice. */
export const columnFields: readonly ColumnField[] = [
  'Unspecified', 'Ignored', 'FullName', 'Surname', 'Given', 'Second', 'Sex', 'Birth', 'Nationality', 'DocumentType', 'DocumentNumber', 'Issuer', 'Expiry',
  'Seat', 'Bags', 'BagsKg', 'BagTags', 'Kind', 'Locator', 'Embarkation', 'Destination', 'Flight', 'Carrier', 'From', 'To', 'Departure', 'DepartureTime',
  'Arrival', 'ArrivalTime',
];

/** What goes beside a table: the flight as far as it is typed, and the columns where they were put right. */
export function saidOf(flight: FlightHead, chosen: Chosen | null): TableSaid {
  const given = (text: string) => text.trim() || undefined;
  return {
    carrier: given(flight.carrier),
    flight: flight.carrier && flight.number ? flight.carrier + flight.number : undefined,
    date: typedTime(flight.departure) ?? given(flight.departure),
    from: given(flight.from),
    to: given(flight.to),
    arrival: typedTime(flight.arrival) ?? given(flight.arrival),
    ...(chosen ? { signature: chosen.signature, columns: chosen.fields.join(','), dates: chosen.dates } : {}),
  };
}

/** The columns with one changed; a meaning that another column had is taken from it. */
export function withField(fields: readonly ColumnField[], index: number, field: ColumnField): readonly ColumnField[] {
  const isShared = field === 'Unspecified' || field === 'Ignored';
  return fields.map((known, at) => (at === index ? field : known === field && !isShared ? 'Unspecified' : known));
}
