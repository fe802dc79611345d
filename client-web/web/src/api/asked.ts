import createClient from 'openapi-fetch';
import type { paths } from './schema';

/** Why a request had no answer. `Refused` comes with what the server says to do. */
export type NoAnswer = 'SignedOut' | 'Forbidden' | 'Missing' | 'Unreachable' | { readonly refused: string };

export const isTrouble = (answer: object | string): answer is NoAnswer => typeof answer === 'string' || 'refused' in answer;

/** Asks the server that served this page. */
export const client = createClient<paths>({ credentials: 'same-origin', headers: { 'X-Aircop-Request': '1' } });

function troubleOf(status: number, error: unknown): NoAnswer {
  if (status === 401) return 'SignedOut';
  if (status === 403) return 'Forbidden';
  if (status === 404) return 'Missing';
  const title = (error as { title?: string | null } | undefined)?.title;
  return title ? { refused: title } : 'Unreachable';
}

/** What the server said, or why it said nothing. */
export async function answer<T>(asked: Promise<{ data?: unknown; error?: unknown; response: Response }>): Promise<T | NoAnswer> {
  try {
    const { data, error, response } = await asked;
    return data === undefined ? troubleOf(response.status, error) : (data as T);
  } catch {
    return 'Unreachable';
  }
}
