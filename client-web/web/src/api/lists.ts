import createClient from 'openapi-fetch';
import type { DraftResult, LookoutFinds, LookoutList, LookoutListSummary, LookoutProposal, TypedLookout, WatchlistRequest } from './model';
import type { paths } from './schema';

/** Why a request about lists had no answer. `Refused` comes with what the server says to do. */
export type ListTrouble = 'SignedOut' | 'Forbidden' | 'Missing' | 'Unreachable' | { readonly refused: string };

/** How a file is to be taken. */
export interface ImportSaid {
  readonly format: string;
  /** The file is the whole list: entries it does not name are removed. */
  readonly whole: boolean;
  /** Only to learn what it would do. */
  readonly trial: boolean;
  readonly reason: string;
}

/** What is asked of the server about lookout lists. */
export interface Lists {
  all(): Promise<readonly LookoutListSummary[] | ListTrouble>;
  one(list: string): Promise<LookoutList | ListTrouble>;
  describe(list: string, request: WatchlistRequest): Promise<LookoutProposal | ListTrouble>;
  find(list: string, text: string): Promise<LookoutFinds | ListTrouble>;
  put(list: string, entry: TypedLookout, reason: string): Promise<LookoutProposal | ListTrouble>;
  remove(list: string, id: string, reason: string): Promise<LookoutProposal | ListTrouble>;
  importFile(list: string, file: Blob, said: ImportSaid): Promise<LookoutProposal | ListTrouble>;
  decide(list: string, draft: number, release: boolean, version: number, reason: string): Promise<{ readonly result: DraftResult } | ListTrouble>;
}

export const isTrouble = (answer: object | string): answer is ListTrouble => typeof answer === 'string' || 'refused' in answer;

const client = createClient<paths>({ credentials: 'same-origin', headers: { 'X-Aircop-Request': '1' } });

function troubleOf(status: number, error: unknown): ListTrouble {
  if (status === 401) return 'SignedOut';
  if (status === 403) return 'Forbidden';
  if (status === 404) return 'Missing';
  const title = (error as { title?: string | null } | undefined)?.title;
  return title ? { refused: title } : 'Unreachable';
}

async function answer<T>(asked: Promise<{ data?: unknown; error?: unknown; response: Response }>): Promise<T | ListTrouble> {
  try {
    const { data, error, response } = await asked;
    return data === undefined ? troubleOf(response.status, error) : (data as T);
  } catch {
    return 'Unreachable';
  }
}

export const httpLists: Lists = {
  all: () => answer(client.GET('/api/v1/lookouts')),
  one: (list) => answer(client.GET('/api/v1/lookouts/{list}', { params: { path: { list } } })),
  describe: (list, request) => answer(client.PUT('/api/v1/lookouts/{list}', { params: { path: { list } }, body: request })),
  find: (list, text) => answer(client.POST('/api/v1/lookouts/{list}/find', { params: { path: { list } }, body: { text, most: 50 } })),
  put: (list, entry, reason) => answer(client.POST('/api/v1/lookouts/{list}/changes', { params: { path: { list } }, body: { entries: [entry], removed: [], reason } })),
  remove: (list, id, reason) => answer(client.POST('/api/v1/lookouts/{list}/changes', { params: { path: { list } }, body: { entries: [], removed: [id], reason } })),
  importFile: (list, file, said) =>
    answer(
      client.POST('/api/v1/lookouts/{list}/import', {
        params: { path: { list }, query: { format: said.format, whole: said.whole, trial: said.trial }, header: { 'X-Aircop-Reason': encodeURIComponent(said.reason) } },
        // The bytes themselves: the schema knows them as text.
        body: '',
        bodySerializer: () => file,
        headers: { 'Content-Type': 'application/octet-stream' },
      }),
    ),
  decide: (list, draft, release, version, reason) =>
    answer(client.POST('/api/v1/lookouts/{list}/drafts/{draft}/decision', { params: { path: { list, draft } }, body: { release, version, reason } })),
};
