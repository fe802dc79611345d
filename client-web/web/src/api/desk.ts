import createClient from 'openapi-fetch';
import type { ColumnField, DateOrder, IntakeAnswer, ListCheck, QualityFinding, TablePreview, TypedList } from './model';
import type { paths } from './schema';

/** Why a request of the desk had no answer. */
export type DeskTrouble = 'SignedOut' | 'Forbidden' | 'Unreachable';

/** What became of a list that was sent. */
export type SendResult = { receipt: IntakeAnswer } | { refused: readonly QualityFinding[]; notYours: boolean } | DeskTrouble;

/** What is said beside a table. */
export interface TableSaid {
  readonly carrier?: string;
  readonly flight?: string;
  readonly date?: string;
  readonly from?: string;
  readonly to?: string;
  readonly arrival?: string;
  readonly signature?: string;
  readonly columns?: string;
  readonly dates?: DateOrder;
}

/** What the airline desk asks of the server. */
export interface Desk {
  check(list: TypedList, signal: AbortSignal): Promise<ListCheck | DeskTrouble>;
  preview(table: Blob, said: TableSaid, signal: AbortSignal): Promise<TablePreview | DeskTrouble>;
  send(body: TypedList | Blob, said: TableSaid): Promise<SendResult>;
  remember(carrier: string, signature: string, fields: readonly ColumnField[], dates: DateOrder): Promise<boolean>;
}

const client = createClient<paths>({ credentials: 'same-origin', headers: { 'X-Aircop-Request': '1' } });

const troubleOf = (status: number): DeskTrouble => (status === 401 ? 'SignedOut' : status === 403 ? 'Forbidden' : 'Unreachable');

/** The bytes themselves: the schema knows them as text. */
const asBytes = (table: Blob) => ({ body: '', bodySerializer: () => table, headers: { 'Content-Type': 'text/csv' } });

const asList = (list: TypedList) => ({ body: '', bodySerializer: () => JSON.stringify(list), headers: { 'Content-Type': 'application/json' } });

export const httpDesk: Desk = {
  async check(list, signal) {
    try {
      const { data, response } = await client.POST('/api/v1/desk/check', { body: list, signal });
      return data ? (data as ListCheck) : troubleOf(response.status);
    } catch {
      return 'Unreachable';
    }
  },

  async preview(table, said, signal) {
    try {
      const { data, response } = await client.POST('/api/v1/desk/tables', { params: { query: said }, ...asBytes(table), signal });
      return data ? (data as TablePreview) : troubleOf(response.status);
    } catch {
      return 'Unreachable';
    }
  },

  async send(body, said) {
    try {
      const bytes = body instanceof Blob ? asBytes(body) : asList(body);
      const { data, error, response } = await client.POST('/api/v1/desk/lists', { params: { query: said }, ...bytes });
      if (data) return { receipt: data as IntakeAnswer };
      const refusal = error as { findings?: readonly QualityFinding[]; messages?: readonly { findings: readonly QualityFinding[] }[] } | undefined;
      if (refusal?.findings) {
        const findings = [...refusal.findings, ...(refusal.messages ?? []).flatMap((message) => message.findings)];
        return { refused: findings, notYours: response.status === 403 };
      }
      return troubleOf(response.status);
    } catch {
      return 'Unreachable';
    }
  },

  async remember(carrier, signature, fields, dates) {
    try {
      const { response } = await client.PUT('/api/v1/desk/carriers/{carrier}/columns', {
        params: { path: { carrier } },
        body: { signature, fields: [...fields], dates },
      });
      return response.ok;
    } catch {
      return false;
    }
  },
};
