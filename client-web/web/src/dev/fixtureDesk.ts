import type { Desk } from '../api/desk';
import type { ListCheck, PreviewColumn } from '../api/model';

const column = (header: string, field: PreviewColumn['field'], ...samples: string[]): PreviewColumn => ({
  header,
  field,
  origin: field === 'Unspecified' ? 'Unspecified' : 'Synonym',
  samples,
});

const none: ListCheck = { refused: false, people: 0, flights: [], findings: [] };

/** A desk without a server: misses births, knows one table, and takes what it is sent. */
export const fixtureDesk: Desk = {
  check: async (list) => ({
    ...none,
    people: list.people.length,
    findings: list.people
      .filter((person) => !person.birth)
      .map(({ position }) => ({ code: 'MissingMandatoryField', segment: position ?? 0, text: 'birth is empty.', column: 'birth', detail: 'missing', element: 0 })),
  }),
  preview: async () => ({
    signature: '0'.repeat(32),
    headerRow: 2,
    columns: [column('Nom', 'Surname', 'EXAMPLE', 'SAMPLE'), column('Prénom', 'Given', 'ALPHA', 'BETA'), column('Remarque', 'Unspecified', 'x', 'y')],
    rows: 2,
    dates: 'Unspecified',
    carrier: 'AF',
    check: { ...none, people: 2 },
  }),
  send: async () => ({
    receipt: { receipt: '0f'.repeat(32), duplicate: false, messages: [{ type: 'JSON', version: '', flights: ['AF702-2026-11-21-CDG'], people: 2, findings: [] }], findings: [] },
  }),
  remember: async () => true,
};
