import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};
window.addEventListener('popstate', tell);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Goes to another page of the application. */
export function go(path: string, replace = false): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', path);
  tell();
}

/** Changes parameters of the address; null or empty removes one. A selection is a step back, typing is not. */
export function setParams(changes: Readonly<Record<string, string | null>>, replace = false): void {
  const params = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value) params.set(name, value);
    else params.delete(name);
  }
  const query = params.toString();
  const path = location.pathname + (query ? `?${query}` : '');
  if (path !== location.pathname + location.search) go(path, replace);
}

export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname);
}

/** A parameter of the address; empty when absent. */
export function useParam(name: string): string {
  return useSyncExternalStore(subscribe, () => new URLSearchParams(location.search).get(name) ?? '');
}
