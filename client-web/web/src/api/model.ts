import type { paths } from './schema';

/**
 * The server's schema marks members with a default as optional and lets numbers be read from text as well; what it sends
 * is always whole, with numbers as numbers. This says so.
 */
export type Whole<T> = number extends T
  ? Exclude<T, string | undefined>
  : T extends readonly (infer Item)[]
    ? readonly Whole<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]-?: Whole<Exclude<T[Key], undefined>> }
      : T;

type Answer<Path extends keyof paths, Method extends 'get' | 'post' | 'put'> = paths[Path][Method] extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Whole<Body>
  : never;

export type Session = Answer<'/api/v1/session', 'get'>;
export type OperationSummary = Answer<'/api/v1/operations', 'get'>[number];
export type BoardAnswer = Answer<'/api/v1/operations/{id}/board', 'get'>;
export type FlightView = Answer<'/api/v1/flights/{key}', 'get'>;
export type ActResult = Answer<'/api/v1/flights/{key}/hits/{hitId}/decision', 'post'>['result'];

export type CarrierListing = Answer<'/api/v1/carriers', 'get'>;
export type CarrierAnswer = Answer<'/api/v1/carriers/{carrier}', 'get'>;

export type Worklist = Answer<'/api/v1/airports/{iata}/worklist', 'get'>;
export type WorklistRow = Worklist['rows'][number];
/** A row of a board or a worklist; only a worklist marks where the shift's line runs and what nobody has reviewed. */
export type MarkedRow = BoardRow & Partial<Pick<WorklistRow, 'isBelowLine' | 'isUnreviewed'>>;

export type FieldTime = Session['time'];
export type BoardSnapshot = NonNullable<BoardAnswer['snapshot']>;
export type BoardTick = BoardAnswer['ticks'][number];
export type BoardOperation = BoardSnapshot['operation'];
export type BoardFigures = BoardSnapshot['figures'];
export type BoardAirport = BoardSnapshot['airports'][number];
export type BoardRow = BoardSnapshot['queue'][number];
export type BoardEvent = BoardSnapshot['events'][number];
export type BoardHour = BoardSnapshot['hours'][number];
export type Hit = BoardRow['hit'];
export type HitReason = Hit['reasons'][number];
export type HitOutcome = NonNullable<Hit['outcome']>;
export type HitDecision = Hit['decision'];
export type Severity = Hit['severity'];
export type Commodity = HitOutcome['seizures'][number]['commodity'];
export type Phrase = Hit['headline'];
export type FlightPerson = FlightView['people'][number];
export type PersonData = FlightPerson['person'];
export type TravelDocument = PersonData['documents'][number];
export type Booking = NonNullable<PersonData['booking']>;
export type PersonDifference = NonNullable<FlightPerson['difference']>;
export type PersonField = PersonDifference['fields'][number]['field'];
export type Presence = FlightPerson['presence'];
export type ReceivedList = FlightView['lists'][number];
export type PartsSeen = FlightView['parts'][number];
export type FlightFinding = FlightView['findings'][number];

export type ListCheck = Answer<'/api/v1/desk/check', 'post'>;
export type TablePreview = Answer<'/api/v1/desk/tables', 'post'>;
export type PreviewColumn = TablePreview['columns'][number];
export type ColumnField = PreviewColumn['field'];
export type DateOrder = TablePreview['dates'];
export type QualityFinding = Omit<ListCheck['findings'][number], 'detail' | 'column'> & { readonly column: string | null; readonly detail: string | null };
export type IntakeAnswer = Whole<Accepted<'/api/v1/desk/lists'>>;

type Accepted<Path extends keyof paths> = paths[Path]['post'] extends { responses: { 202: { content: { 'application/json': infer Body } } } }
  ? Body
  : never;

export type LookoutListSummary = Answer<'/api/v1/lookouts', 'get'>[number];
export type LookoutList = Answer<'/api/v1/lookouts/{list}', 'get'>;
export type LookoutFinds = Answer<'/api/v1/lookouts/{list}/find', 'post'>;
export type LookoutProposal = Answer<'/api/v1/lookouts/{list}/entries', 'post'>;
export type DraftResult = Answer<'/api/v1/lookouts/{list}/drafts/{draft}/decision', 'post'>['result'];
export type Lookout = LookoutFinds['entries'][number];
export type LookoutDraft = LookoutList['waiting'][number];
export type LookoutDifference = LookoutProposal['difference'];

export type LinkCount = Answer<'/api/v1/flights/{key}/people/{person}/links', 'get'>[number];
export type LinkKind = LinkCount['kind'];

export type Traveller = Answer<'/api/v1/passengers/{key}', 'get'>;
export type TravellerJourney = Traveller['journeys'][number];
export type TravellerRecord = Traveller['records'][number];
export type TravellerHit = Traveller['hits'][number];
export type IdentityResult = Answer<'/api/v1/passengers/{key}/merge', 'post'>['result'];

export type RuleBook = Answer<'/api/v1/rules', 'get'>;
export type RuleSummary = RuleBook['rules'][number];
export type RuleAlarm = RuleBook['alarms'][number];
export type RuleState = RuleSummary['state'];
export type RuleScore = NonNullable<RuleSummary['score']>;
export type RateInterval = NonNullable<RuleScore['precision']>;
export type RuleDetail = Answer<'/api/v1/rules/{rule}', 'get'>;
export type RuleVersion = RuleDetail['versions'][number];
export type RuleAct = RuleDetail['acts'][number];
export type RuleActKind = RuleAct['kind'];
export type RuleAnswer = Answer<'/api/v1/rules/{rule}/decision', 'post'>;
export type RuleCheck = Answer<'/api/v1/rules/text-check', 'post'>;
export type RuleTextFault = RuleCheck['faults'][number];
export type RuleCount = Answer<'/api/v1/rules/live-count', 'post'>;
export type RuleSchema = Answer<'/api/v1/rules/fact-schema', 'get'>;
export type RuleFact = RuleSchema['facts'][number];
export type BackTest = Answer<'/api/v1/rules/back-tests/{id}', 'get'>;
export type BackTestResult = NonNullable<BackTest['result']>;
export type RuleScores = Answer<'/api/v1/rules/rule-scores', 'get'>;
export type ControlSample = Answer<'/api/v1/rules/control-sample', 'get'>;
export type ShareAnswer = Answer<'/api/v1/rules/control-sample/{airport}', 'put'>;
/** A back-test as it is ordered. */
export type BackTestRequest = paths['/api/v1/rules/back-tests']['post']['requestBody']['content']['application/json'];

/** A lookout as it is typed. */
export type TypedLookout = paths['/api/v1/lookouts/{list}/entries']['post']['requestBody']['content']['application/json'][number];
/** What a list shall be. */
export type WatchlistRequest = paths['/api/v1/lookouts/{list}']['put']['requestBody']['content']['application/json'];

/** A list as the desk types it. */
export type TypedList = paths['/api/v1/desk/check']['post']['requestBody']['content']['application/json'];
export type CarrierSummary = CarrierListing['carriers'][number];
export type CarrierScorecard = CarrierAnswer['scorecard'];
export type CarrierScores = CarrierScorecard['scores'];
export type CarrierFlight = CarrierScorecard['recent'][number];
export type PushScore = CarrierScorecard['pushes'][number];
export type FlightPush = CarrierFlight['pushes'][number];
