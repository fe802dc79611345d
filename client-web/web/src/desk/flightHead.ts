import { useMemo } from 'react';
import { setParams, useParam } from '../url';
import type { FlightHead } from './typedList';

/** The flight in the address, so that a half-filled desk can be reloaded or handed on. */
export function useFlightHead(): FlightHead {
  const carrier = useParam('carrier');
  const number = useParam('number');
  const from = useParam('from');
  const to = useParam('to');
  const departure = useParam('departure');
  const arrival = useParam('arrival');
  return useMemo(() => ({ carrier, number, from, to, departure, arrival }), [carrier, number, from, to, departure, arrival]);
}

export const setFlightField = (field: keyof FlightHead, text: string) =>
  setParams({ [field]: field === 'departure' || field === 'arrival' ? text : text.toUpperCase().trim() }, true);
