import { answer, client, type NoAnswer } from './asked';
import type { DraftResult, LookoutFinds, LookoutList, LookoutListSummary, LookoutProposal, TypedLookout, WatchlistRequest } from './model';

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
  all(): Promise<readonly LookoutListSummary[] | NoAnswer>;
  one(list: string): Promise<LookoutList | NoAnswer>;
  describe(list: string, request: WatchlistRequest): Promise<LookoutProposal | NoAnswer>;
  find(list: string, text: string): Promise<LookoutFinds | NoAnswer>;
  put(list: string, entry: TypedLookout, reason: string): Promise<LookoutProposal | NoAnswer>;
  remove(list: string, id: string, reason: string): Promise<LookoutProposal | NoAnswer>;
  importFile(list: string, file: Blob, said: ImportSaid): Promise<LookoutProposal | NoAnswer>;
  decide(list: string, draft: number, release: boolean, version: number, reason: string): Promise<{ readonly result: DraftResult } | NoAnswer>;
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
