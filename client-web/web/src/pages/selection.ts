import { useMemo } from 'react';
import type { Severity } from '../api/model';
import type { Filter } from '../board/filter';
import { setParams, useParam } from '../url';

const known: readonly Severity[] = ['Act', 'Look', 'Ordinary'];

/** The filter in the address. */
export function useFilter(ownLabel: string): Filter {
  const text = useParam('q');
  const airport = useParam('airport');
  const severities = useParam('urgency');
  const mine = useParam('mine');
  return useMemo(
    () => ({
      text,
      airport,
      severities: known.filter((severity) => severities.split(',').includes(severity.toLowerCase())),
      owner: mine ? ownLabel : '',
    }),
    [text, airport, severities, mine, ownLabel],
  );
}

export const setText = (text: string) => setParams({ q: text }, true);
export const setAirport = (airport: string | null) => setParams({ airport });
export const setMine = (mine: boolean) => setParams({ mine: mine ? '1' : null });
export const setSeverities = (severities: readonly Severity[]) => setParams({ urgency: severities.join(',').toLowerCase() });
export const clearFilter = () => setParams({ q: null, airport: null, urgency: null, mine: null });

/** The row in the side panel; empty when none is. */
export const useSelectedRow = () => useParam('hit');
export const selectRow = (id: string | null, replace = false) => setParams({ hit: id, act: null }, replace);

/** The act that the side panel asks a reason for. */
export const useAct = () => useParam('act');
export const setAct = (act: string | null) => setParams({ act }, true);
