import { setParams, useParam } from '../url';

/** The journey that is shown on map and line; empty when none is. */
export const useJourney = () => useParam('journey');
export const selectJourney = (flight: string | null) => setParams({ journey: flight }, true);
