import { createContext, useContext } from 'react';
import type { Backend } from '../api/backend';
import type { Session } from '../api/model';
import type { FieldClock } from '../board/fieldClock';

/** What somebody acts on hits with, wherever the hits are shown. */
export interface Workplace {
  readonly backend: Backend;
  readonly session: Session;
  readonly clock: FieldClock;
}

export const WorkplaceContext = createContext<Workplace | null>(null);

export function useWorkplace(): Workplace {
  const workplace = useContext(WorkplaceContext);
  if (!workplace) throw new Error('A part of a workplace stands outside of it.');
  return workplace;
}
