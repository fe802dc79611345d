import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(min-width: 1720px)');

const subscribe = (listener: () => void) => {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** True where there is room for the events beside the queue. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
