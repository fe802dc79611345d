import { answer, client, type NoAnswer } from './asked';
import type { BackTest, BackTestRequest, ControlSample, RuleActKind, RuleAnswer, RuleBook, RuleCheck, RuleCount, RuleDetail, RuleSchema, RuleScores, ShareAnswer } from './model';

/** An act on a rule. What was changed meanwhile is not acted on unseen: the digest says which text was. */
export interface RuleCommand {
  readonly command: string;
  readonly kind: RuleActKind;
  /** 0 for the rule as a whole. */
  readonly version: number;
  readonly digest: string;
  readonly reason: string;
}

/** What is asked of the server about rules. */
export interface Rules {
  book(): Promise<RuleBook | NoAnswer>;
  one(rule: string): Promise<RuleDetail | NoAnswer>;
  schema(): Promise<RuleSchema | NoAnswer>;
  save(rule: string, command: string, text: string, reason: string): Promise<RuleAnswer | NoAnswer>;
  act(rule: string, said: RuleCommand): Promise<RuleAnswer | NoAnswer>;
  check(text: string, signal: AbortSignal): Promise<RuleCheck | NoAnswer>;
  /** Counts the last seven days; a further count ends the one before. */
  count(text: string, signal: AbortSignal): Promise<RuleCount | NoAnswer>;
  stopCount(): Promise<void>;
  startBackTest(request: BackTestRequest): Promise<BackTest | NoAnswer>;
  backTests(rule: string): Promise<readonly BackTest[] | NoAnswer>;
  backTest(id: string): Promise<BackTest | NoAnswer>;
  cancelBackTest(id: string): Promise<BackTest | NoAnswer>;
  scores(from: string, until: string): Promise<RuleScores | NoAnswer>;
  sample(from: string, until: string): Promise<ControlSample | NoAnswer>;
  /** Sets how many people of 100,000 are picked by chance on arrival at an airport. */
  setShare(airport: string, command: string, perHundredThousand: number, reason: string): Promise<ShareAnswer | NoAnswer>;
}

const byWriters: readonly RuleActKind[] = ['Submit', 'Withdraw'];

export const httpRules: Rules = {
  book: () => answer(client.GET('/api/v1/rules')),
  one: (rule) => answer(client.GET('/api/v1/rules/{rule}', { params: { path: { rule } } })),
  schema: () => answer(client.GET('/api/v1/rules/fact-schema')),
  save: (rule, command, text, reason) => answer(client.PUT('/api/v1/rules/{rule}/draft', { params: { path: { rule } }, body: { commandId: command, text, reason } })),
  act: (rule, { command, kind, version, digest, reason }) => {
    const asked = { params: { path: { rule } }, body: { commandId: command, kind, version, digest, reason } };
    return answer(byWriters.includes(kind) ? client.POST('/api/v1/rules/{rule}/submission', asked) : client.POST('/api/v1/rules/{rule}/decision', asked));
  },
  check: (text, signal) => answer(client.POST('/api/v1/rules/text-check', { body: { text }, signal })),
  count: (text, signal) => answer(client.POST('/api/v1/rules/live-count', { body: { text, days: 7, airports: [] }, signal })),
  stopCount: async () => {
    // A count ends by itself within seconds.
    await client.DELETE('/api/v1/rules/live-count').catch(() => undefined);
  },
  startBackTest: (request) => answer(client.POST('/api/v1/rules/back-tests', { body: request })),
  backTests: (rule) => answer(client.GET('/api/v1/rules/back-tests', { params: { query: { rule } } })),
  backTest: (id) => answer(client.GET('/api/v1/rules/back-tests/{id}', { params: { path: { id } } })),
  cancelBackTest: (id) => answer(client.POST('/api/v1/rules/back-tests/{id}/cancel', { params: { path: { id } } })),
  scores: (from, until) => answer(client.GET('/api/v1/rules/rule-scores', { params: { query: { from, until } } })),
  sample: (from, until) => answer(client.GET('/api/v1/rules/control-sample', { params: { query: { from, until } } })),
  setShare: (airport, command, perHundredThousand, reason) =>
    answer(client.PUT('/api/v1/rules/control-sample/{airport}', { params: { path: { airport } }, body: { commandId: command, perHundredThousand, reason } })),
};
