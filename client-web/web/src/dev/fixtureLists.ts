import type { Lists } from '../api/lists';
import type { Lookout, LookoutDifference, LookoutList, LookoutProposal } from '../api/model';
import { fixtureNow } from './fixture';

const iso = (minutesAgo: number) => new Date(fixtureNow - minutesAgo * 60_000).toISOString();

/** An invented entry. */
export function fixtureLookout(id: string, changes: Partial<Lookout> = {}): Lookout {
  return {
    id,
    category: 'WantedPerson',
    surname: 'EXAMPLE',
    given: 'ALPHA',
    birth: '1984-05-31',
    birthYear: null,
    documentNumber: 'FX1047371',
    documentIssuer: 'UTO',
    aliases: [],
    births: [],
    nationalities: ['UTO'],
    sex: 'M',
    documents: [],
    notice: 'Red',
    reasonCode: '',
    validUntil: null,
    ...changes,
  };
}

const none: LookoutDifference = { added: 0, changed: 0, removed: 0, same: 0, samples: [], otherDescription: false, isAny: false };
const adding = (entry: Lookout): LookoutDifference => ({ ...none, added: 1, samples: [{ before: null, after: entry }], isAny: true });
const told = (status: LookoutProposal['status'], changes: Partial<LookoutProposal> = {}): LookoutProposal => ({
  status,
  draft: 0,
  version: 12,
  difference: none,
  faults: [],
  faultsInAll: 0,
  rows: 0,
  taken: 0,
  ...changes,
});

/** A list of the network with one draft of somebody else and one of the reader. */
export function fixtureList(reader: string): LookoutList {
  const draft = { id: 3, at: iso(50), by: 'koffi', reason: 'Notice of this morning.', isWhole: false, faults: 0, difference: adding(fixtureLookout('N-1041')), description: null };
  return {
    name: 'wanted',
    description: {
      owner: 'Police',
      airport: '',
      purpose: 'Wanted persons.',
      sharing: 'Network',
      categories: [],
      validFrom: null,
      validUntil: null,
      release: 'TwoPersons',
      needsTwo: true,
      askedOnly: false,
      copiedAt: null,
      oldAfterHours: 0,
    },
    version: 12,
    content: '0f9a'.repeat(8),
    entries: 1_204,
    changedAt: iso(90),
    inForce: true,
    waiting: [draft, { ...draft, id: 4, by: reader, reason: 'As published.', isWhole: true, faults: 2 }],
    history: [{ version: 12, at: iso(90), by: 'ama', releasedBy: 'koffi', reason: 'Found.', added: 0, changed: 0, removed: 1 }],
    screening: false,
    copyAgeHours: null,
  };
}

/** Lists without a server. */
export function fixtureLists(reader: string): Lists {
  const list = fixtureList(reader);
  const { waiting, history: _, ...summary } = list;
  return {
    all: async () => [
      { ...summary, waiting: waiting.length },
      { ...summary, name: 'unit-puj', description: null, entries: 3, version: 3, waiting: 0, changedAt: null },
      { ...summary, name: 'mind-simulated', description: list.description && { ...list.description, copiedAt: iso(30 * 60), oldAfterHours: 24 }, waiting: 0, copyAgeHours: 30 },
    ],
    one: async (name) => (name === 'wanted' ? list : 'Missing'),
    describe: async () => told('Waiting'),
    find: async () => ({ entries: [fixtureLookout('N-1007')], more: false }),
    put: async (_list, entry) => told('Waiting', { draft: 5, difference: { ...none, added: 1, isAny: true, samples: [] }, taken: entry.id ? 1 : 0 }),
    remove: async () => told('Waiting', { draft: 6, difference: { ...none, removed: 1, isAny: true } }),
    importFile: async (_list, _file, said) =>
      told(said.trial ? 'Trial' : 'Waiting', {
        difference: adding(fixtureLookout('N-1050')),
        faults: [{ row: 3, column: 'birth', code: 'ImpossibleDate', text: 'birth is no date. Write it such as 1984-05-31.', leftOut: true }],
        faultsInAll: 1,
        rows: 2,
        taken: 1,
      }),
    decide: async (_list, _draft, release) => ({ result: release ? 'Released' : 'TurnedDown' }),
  };
}
