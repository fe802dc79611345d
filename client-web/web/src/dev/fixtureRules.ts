import type { Rules } from '../api/rules';
import type { BackTest, BackTestResult, ControlSample, RuleAnswer, RuleDetail } from '../api/model';
import { fixtureNow } from './fixture';
import { bookFixture, checkFixture, ruleFixture, ruleTextFixture, schemaFixture, scoreFixture } from './ruleFixture';

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const dayOf = (daysAgo: number) => new Date(fixtureNow - daysAgo * 86_400_000).toISOString().slice(0, 10);

/** An invented result. */
export function resultFixture(): BackTestResult {
  const days = Array.from({ length: 60 }, (_, index) => {
    const shifts = [1 + ((index * 5) % 4), 2 + ((index * 3) % 7), (index * 7) % 5];
    return { day: dayOf(60 - index), judged: 2400 + ((index * 131) % 500), hits: shifts.reduce((sum, each) => sum + each, 0), shifts, positives: index % 9 === 0 ? 2 : index % 4 === 0 ? 1 : 0 };
  });
  const hits = days.reduce((sum, { hits: each }) => sum + each, 0);
  return {
    ruleVersion: 'D01.2-1a2b3c4d',
    dataVersion: '7f3c09e1aa42',
    digest: '4c1d'.repeat(16),
    judged: days.reduce((sum, { judged }) => sum + judged, 0),
    hits,
    share: 0.0042,
    notEvaluable: 9_204,
    missing: [
      { fact: 'booking.created', count: 8_110 },
      { fact: 'flight.distanceKm', count: 1_204 },
    ],
    raised: 188,
    controls: 53,
    positives: 21,
    precision: { rate: 21 / 53, low: 0.276, high: 0.531 },
    missedPositives: 4,
    positivesNotEvaluable: 2,
    airports: [
      { airport: 'ABJ', judged: 61_200, hits: 204, raised: 77, positives: 9, perShift: 1.1, mostInAShift: 6 },
      { airport: 'CMN', judged: 22_100, hits: 61, raised: 21, positives: 3, perShift: 0.3, mostInAShift: 3 },
      { airport: 'GRU', judged: 70_400, hits: 312, raised: 90, positives: 12, perShift: 1.7, mostInAShift: 9 },
    ],
    days,
    sample: [
      { flight: 'AT515-2026-11-02-CMN', person: 'p12', ground: { code: 'ground.D01', args: { hours: '9', km: '6100' } }, wasHit: true, outcome: 'Positive' },
      { flight: 'LA8085-2026-10-14-LIS', person: 'p3', ground: { code: 'ground.D01', args: { hours: '21', km: '7900' } }, wasHit: false, outcome: 'Unspecified' },
    ],
    faults: 0,
  };
}

function test(id: string, changes: Partial<BackTest> = {}): BackTest {
  return {
    id,
    order: { rule: 'D01', text: ruleTextFixture, from: dayOf(60), until: dayOf(1), airports: [], by: 'ama', reason: 'Before it is put forward.' },
    state: 'Done',
    judged: 154_000,
    total: 154_000,
    startedAt: new Date(fixtureNow - 3_600_000).toISOString(),
    endedAt: new Date(fixtureNow - 3_500_000).toISOString(),
    problem: '',
    cancelledBy: '',
    result: null,
    ...changes,
  };
}

/** Controls by chance beside the rules. */
export function sampleFixture(): ControlSample {
  return {
    from: dayOf(29),
    until: dayOf(0),
    shares: [{ airport: 'ABJ', perHundredThousand: 50, by: 'koffi', at: new Date(fixtureNow).toISOString(), reason: 'Agreed with the unit.' }],
    picked: 214,
    controls: 198,
    positives: 5,
    rate: { rate: 5 / 198, low: 0.011, high: 0.058 },
    ruleControls: 161,
    rulePositives: 31,
    ruleRate: { rate: 31 / 161, low: 0.139, high: 0.26 },
    uplift: { rate: 7.6, low: 3, high: 19.1 },
    difference: { rate: 0.167, low: 0.104, high: 0.235 },
  };
}

/** Rules without a server: a book that is read, checked and counted, and takes what is done to it. */
export function fixtureRules(): Rules {
  const details = new Map<string, RuleDetail>();
  const shares = new Map(sampleFixture().shares.map((each) => [each.airport, each]));
  const find = (rule: string) => details.get(rule) ?? ruleFixture(rule);
  const tests = new Map<string, BackTest>([['t1', test('t1', { result: resultFixture() })]]);
  const answer = (changes: Partial<RuleAnswer> = {}): RuleAnswer => ({ result: 'Done', state: 'Draft', version: 1, digest: '', faults: [], book: 42, ...changes });
  return {
    book: async () => {
      await wait(100);
      return bookFixture();
    },
    one: async (rule) => {
      await wait(100);
      return find(rule) ?? 'Missing';
    },
    schema: async () => schemaFixture,
    save: async (rule, _command, text) => {
      await wait(150);
      const base = find(rule) ?? ruleFixture('N01');
      if (!base) return answer({ result: 'NoSuchRule' });
      const number = Number(/^version: *(\d+)/m.exec(text)?.[1] ?? 1);
      const version = { number, state: 'Draft', text, digest: String(text.length).repeat(8), authors: ['ama'], submittedBy: '', approvedBy: '', at: new Date(fixtureNow).toISOString() } as const;
      details.set(rule, { ...base, summary: { ...base.summary, id: rule, pendingVersion: number, pendingState: 'Draft' }, versions: [version, ...base.versions.filter((each) => each.number !== number)] });
      return answer({ version: number });
    },
    act: async (rule, { kind }) => {
      await wait(150);
      const detail = find(rule);
      if (!detail) return answer({ result: 'NoSuchRule' });
      const { summary } = detail;
      const state = kind === 'Suspend' ? 'Suspended' : kind === 'Resume' ? 'Active' : kind === 'Retire' ? 'Retired' : summary.state;
      const pendingState = kind === 'Submit' ? 'Submitted' : kind === 'SendBack' ? 'Draft' : summary.pendingState;
      const versions = detail.versions.map((each) => (each.number === summary.pendingVersion ? { ...each, state: pendingState } : each));
      details.set(rule, { ...detail, summary: { ...summary, state, pendingState }, versions });
      return answer({ state });
    },
    check: async (text) => {
      await wait(120);
      return checkFixture(text);
    },
    count: async (text, signal) => {
      await wait(600);
      if (signal.aborted) return 'Unreachable';
      return { faults: [], from: dayOf(6), until: dayOf(0), judged: 12_403, hits: 20 + (text.length % 60), notEvaluable: 812, missing: [{ fact: 'booking.created', count: 700 }, { fact: 'flight.distanceKm', count: 112 }], total: 12_403, isPartial: false };
    },
    stopCount: async () => undefined,
    startBackTest: async (request) => {
      const started = test(request.commandId ?? 'x', { state: 'Running', judged: 0, endedAt: null });
      tests.set(started.id, { ...started, order: { ...started.order, rule: request.rule ?? '', from: request.from, until: request.until, airports: request.airports, reason: request.reason ?? '' } });
      return tests.get(started.id) ?? started;
    },
    backTests: async () => [...tests.values()].map((each) => ({ ...each, result: null })).reverse(),
    backTest: async (id) => {
      const found = tests.get(id);
      if (!found) return 'Missing';
      if (found.state === 'Running') {
        const judged = Math.min(found.total, found.judged + 30_000);
        tests.set(id, judged === found.total ? { ...found, judged, state: 'Done', result: resultFixture() } : { ...found, judged });
      }
      return found;
    },
    cancelBackTest: async (id) => {
      const found = tests.get(id);
      if (!found) return 'Missing';
      const cancelled = { ...found, state: 'Cancelled', cancelledBy: 'ama' } as const;
      tests.set(id, cancelled);
      return cancelled;
    },
    scores: async (from, until) => ({
      from,
      until,
      judged: 205_600,
      rules: [...bookFixture().rules.flatMap(({ score }) => (score ? [score] : [])), scoreFixture('D08', { isShadow: true, referred: 0, positive: 0, negative: 0, notFound: 0, precision: null, recall: null, backTestRate: null })],
    }),
    sample: async () => ({ ...sampleFixture(), shares: [...shares.values()] }),
    setShare: async (airport, _command, perHundredThousand, reason) => {
      await wait(150);
      if (airport === 'XXX') return { refused: 'Check the airport\u2019s IATA code.' };
      shares.set(airport, { airport, perHundredThousand, by: 'koffi', at: new Date(fixtureNow).toISOString(), reason });
      return { result: 'Done' };
    },
  };
}
