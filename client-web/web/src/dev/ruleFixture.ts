import type { RuleBook, RuleCheck, RuleDetail, RuleFact, RuleSchema, RuleScore, RuleSummary, RuleVersion } from '../api/model';
import { fixtureNow } from './fixture';

const iso = (daysAgo: number) => new Date(fixtureNow - daysAgo * 86_400_000).toISOString();

const fact = (name: string, key: string, type: string, changes: Partial<RuleFact> = {}): RuleFact => ({
  name,
  key,
  type,
  unit: '',
  use: 'Free',
  element: 0,
  members: [],
  columns: [],
  needsWindow: false,
  isFed: true,
  subjects: ['Passenger'],
  ...changes,
});

/** Some facts, functions, groups and words that rules are written with. */
export const schemaFixture: RuleSchema = {
  facts: [
    fact('bk.created', 'booking.created', 'Time'),
    fact('bk.leadHours', 'booking.leadHours', 'Number', { unit: 'h' }),
    fact('bk.paymentForm', 'booking.paymentForm', 'Choice', { members: ['Card', 'Cash', 'Voucher', 'Miles'] }),
    fact('bk.stayNights', 'booking.stayNights', 'Number', { unit: 'nights' }),
    fact('bk.oneWay', 'booking.oneWay', 'Truth'),
    fact('bk.agency', 'booking.agency', 'Key'),
    fact('bk.contactPhones', 'booking.contactPhones', 'Rows', { use: 'Derivation' }),
    fact('fl.from', 'flight.from', 'Text'),
    fact('fl.to', 'flight.to', 'Text'),
    fact('fl.international', 'flight.international', 'Truth'),
    fact('fl.distanceKm', 'flight.distanceKm', 'Number', { unit: 'km' }),
    fact('bags.acceptedCount', 'bags.acceptedCount', 'Number'),
    fact('bags.weightKg', 'bags.weightKg', 'Number', { unit: 'kg' }),
    fact('hx.journeys', 'history.journeys', 'Rows', { needsWindow: true }),
  ],
  functions: [
    { name: 'has', of: '', form: 'has(fact)', gives: 'Truth' },
    { name: 'group', of: '', form: 'text in group("name")', gives: 'Group' },
    { name: 'within', of: 'Rows', form: 'list.within(days(180))', gives: 'Rows' },
  ],
  groups: [
    { name: 'market', version: 1, members: ['CDG', 'LIS', 'MAD'] },
    { name: 'source', version: 1, members: ['BOG', 'GRU', 'LIM'] },
  ],
  words: [
    { entry: 'subject', words: ['Passenger', 'Consignment', 'MailItem'] },
    { entry: 'threat', words: ['Unspecified', 'Cocaine', 'Currency', 'Wildlife'] },
    { entry: 'family', words: ['Timing', 'Payment', 'Route', 'Baggage'] },
    { entry: 'level', words: ['Record', 'History', 'Network'] },
    { entry: 'point', words: ['CheckIn', 'Outbound', 'Primary'] },
    { entry: 'basis', words: ['basis.seriousCrime', 'basis.currencyControl'] },
  ],
  longestCondition: 4_000,
  mostTerms: 200,
  longestWindow: 1_826,
};

/** The text of an invented rule. */
export const ruleTextFixture = `# Booked shortly before departure.
id: D01
version: 1
subject: Passenger
threat: Cocaine
family: Timing
level: Record
phases: PreDeparture Departure PreArrival
point: Outbound
basis: basis.seriousCrime
owner: network analysts
valid: 2027-12-31

param maxLeadHours: 24 h in 1..168
param minDistanceKm: 2500 km in 0..20000

when: bk.leadHours < maxLeadHours && fl.international && fl.distanceKm >= minDistanceKm
say hours: bk.leadHours
say km: fl.distanceKm

en: late booking
en says: Booked {hours} h before an international departure of {km} km.
fr: réservation tardive
fr says: Réservé {hours} h avant un départ international de {km} km.
es: reserva tardía
es says: Reservado {hours} h antes de una salida internacional de {km} km.
pt: reserva tardia
pt says: Reservado {hours} h antes de uma partida internacional de {km} km.

hit: { "bk": {"created": "2026-03-14T13:30Z"}, "fl": {"departure": "2026-03-14T22:30Z", "distanceKm": 5200, "international": true} }
miss: { "fl": {"international": false} }
`;

/** An invented record of a rule. */
export function scoreFixture(rule: string, changes: Partial<RuleScore> = {}): RuleScore {
  return {
    rule,
    isShadow: false,
    evaluated: 184_200,
    notEvaluable: 21_400,
    hits: 412,
    referred: 61,
    positive: 9,
    negative: 44,
    notFound: 8,
    missed: 2,
    precision: { rate: 9 / 53, low: 0.092, high: 0.293 },
    recall: { rate: 9 / 11, low: 0.523, high: 0.949 },
    backTestRate: 0.19,
    decays: false,
    ...changes,
  };
}

const names = (en: string, fr: string) => ({ en, fr, es: en, pt: en });

function summary(id: string, changes: Partial<RuleSummary>): RuleSummary {
  return {
    id,
    state: 'Active',
    names: names('late booking', 'réservation tardive'),
    threat: 'Cocaine',
    family: 'Timing',
    level: 'Record',
    subject: 'Passenger',
    phases: ['PreDeparture', 'Departure'],
    exonerates: false,
    isStrong: false,
    parameters: [{ name: 'maxLeadHours', value: 24, unit: 'h', least: 1, most: 168 }],
    owner: 'network analysts',
    validUntil: '2027-12-31',
    version: 1,
    shadowVersion: 0,
    pendingVersion: 0,
    pendingState: 'Unspecified',
    isBuiltIn: true,
    notFed: [],
    changedBy: '',
    changedAt: null,
    reason: '',
    score: scoreFixture(id),
    ...changes,
  };
}

/** An invented rule book. */
export function bookFixture(): RuleBook {
  return {
    version: 41,
    spreading: false,
    alarms: [
      { text: { code: 'alarm.decays', args: { positives: '3', controls: '74' } }, rule: 'D16', at: iso(0.2) },
      { text: { code: 'alarm.expired', args: {} }, rule: 'C04', at: iso(2) },
    ],
    rules: [
      summary('D01', { pendingVersion: 2, pendingState: 'Submitted', changedBy: 'ama', changedAt: iso(3) }),
      summary('D02', { names: names('late cash payment', 'paiement tardif en espèces'), family: 'Payment', score: scoreFixture('D02', { hits: 96, referred: 22, positive: 7, negative: 12, precision: { rate: 7 / 19, low: 0.192, high: 0.59 } }) }),
      summary('D08', { names: names('repeated short stays', 'courts séjours répétés'), family: 'Journeys', level: 'History', shadowVersion: 2, score: scoreFixture('D08', { hits: 31, referred: 0, positive: 0, negative: 0, precision: null, recall: null, backTestRate: null }) }),
      summary('D16', { names: names('weight of bags', 'poids des bagages'), family: 'Baggage', score: scoreFixture('D16', { hits: 903, positive: 3, negative: 71, precision: { rate: 3 / 74, low: 0.014, high: 0.113 }, decays: true }) }),
      summary('C04', { names: names('just under the threshold', 'juste sous le seuil'), threat: 'Currency', family: 'Declaration', level: 'History', state: 'Suspended', validUntil: '2026-12-03', reason: 'Too many on one airline.', changedBy: 'koffi', changedAt: iso(9), notFed: ['history.declarations'], score: null }),
      summary('X01', { names: names('ordinary return', 'retour ordinaire'), threat: 'Unspecified', exonerates: true, score: null }),
      summary('N01', { names: {}, threat: '', family: '', level: '', state: 'Draft', version: 0, pendingVersion: 1, pendingState: 'Draft', isBuiltIn: false, validUntil: null, score: null, changedBy: 'ama', changedAt: iso(0.1) }),
    ],
  };
}

/** What is found of a text: names that are in no schema, and a text without a condition. */
export function checkFixture(text: string): RuleCheck {
  const known = new Set(schemaFixture.facts.map(({ name }) => name));
  const faults = text.split('\n').flatMap((line, index) =>
    /^(when|say|let|\s)/.test(line)
      ? [...line.matchAll(/\b(?:bk|fl|bags|hx)\.[A-Za-z]+/g)]
          .filter(([name]) => !known.has(name))
          .map((found) => ({ line: index + 1, column: found.index + 1, code: 'UnknownName', message: `There is no fact ${found[0]}.`, rule: '', sentence: 'factUnknown', values: [found[0]] }))
      : [],
  );
  if (!/^when: *\S/m.test(text)) faults.push({ line: 1, column: 1, code: 'Form', message: "The entry 'when: ...' is missing.", rule: '', sentence: 'entryMissing', values: ['when'] });
  const said = (language: string) => new RegExp(`^${language} says: (.*)$`, 'm').exec(text)?.[1]?.replace('{hours}', '9').replace('{km}', '5 200') ?? '';
  const languages = ['en', 'fr', 'es', 'pt'];
  return {
    faults,
    id: /^id: *(\w+)/m.exec(text)?.[1] ?? '',
    version: 1,
    digest: String(text.length).padStart(8, '0').repeat(8),
    facts: faults.length > 0 ? [] : ['booking.created', 'flight.departure', 'flight.international'],
    notFed: [],
    groups: [],
    sentences: faults.length > 0 ? {} : Object.fromEntries(languages.map((language) => [language, said(language)])),
    names: Object.fromEntries(languages.map((language) => [language, new RegExp(`^${language}: (.*)$`, 'm').exec(text)?.[1] ?? ''])),
    parameters: [],
  };
}

const version = (number: number, changes: Partial<RuleVersion> = {}): RuleVersion => ({
  number,
  state: 'Active',
  text: ruleTextFixture,
  digest: `${number}a2b`.repeat(16),
  authors: [],
  submittedBy: '',
  approvedBy: '',
  at: null,
  ...changes,
});

/** An invented rule with a version that waits for a second person. */
export function ruleFixture(id = 'D01'): RuleDetail | null {
  const found = bookFixture().rules.find((rule) => rule.id === id);
  if (!found) return null;
  const submitted = ruleTextFixture.replace('version: 1', 'version: 2').replace('24 h', '36 h');
  const draft = found.pendingState === 'Draft' ? [version(1, { state: 'Draft', text: ruleTextFixture.replace('D01', id), authors: ['ama'] })] : [];
  return {
    summary: found,
    text: ruleTextFixture,
    check: checkFixture(ruleTextFixture),
    versions: found.pendingState === 'Submitted' ? [version(2, { state: 'Submitted', text: submitted, authors: ['ama'], submittedBy: 'ama', at: iso(3) }), version(1)] : draft.length > 0 ? draft : [version(1)],
    acts:
      found.pendingState === 'Submitted'
        ? [
            { commandId: 'c2', kind: 'Submit', version: 2, by: 'ama', at: iso(3), reason: 'Late bookings of the last month were at 30 hours.', digest: '2a2b'.repeat(16) },
            { commandId: 'c1', kind: 'Save', version: 2, by: 'ama', at: iso(3.1), reason: 'A first try.', digest: '2a2b'.repeat(16) },
          ]
        : [],
  };
}
