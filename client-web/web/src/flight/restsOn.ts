import type { LinkKind } from '../api/model';

const paid: readonly LinkKind[] = ['Card', 'Payer'];
const contact: readonly LinkKind[] = ['Phone', 'Mail'];
const agency: readonly LinkKind[] = ['Agency'];

/** The links that the reasons of the program's own rules rest on. */
export const restsOn: Readonly<Record<string, readonly LinkKind[]>> = {
  C05: paid,
  D04: paid,
  D05: contact,
  D06: agency,
  F06: contact,
  F07: [...contact, ...paid],
  T03: paid,
  T05: contact,
  T07: contact,
  W02: paid,
};
