import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from 'react';
import type { FieldTime } from '../api/model';

/** The time in the field as the server tells it, carried on by this machine's steady clock. */
export class FieldClock {
  #utc: number;
  #speed = 1;
  #readAt: number;
  readonly #steady: () => number;

  /** @param steady milliseconds that only ever grow; @param wall the machine's own time, used until the server speaks. */
  constructor(steady: () => number = () => performance.now(), wall: () => number = () => Date.now()) {
    this.#steady = steady;
    this.#readAt = steady();
    this.#utc = wall();
  }

  /** Takes the server's word. */
  set(clock: FieldTime): void {
    this.#utc = Date.parse(clock.utc);
    this.#speed = clock.speed;
    this.#readAt = this.#steady();
  }

  /** Seconds in the field per second here. */
  get speed(): number {
    return this.#speed;
  }

  /** Time in the field, milliseconds since 1970 UTC. */
  now(): number {
    return this.#utc + (this.#steady() - this.#readAt) * this.#speed;
  }
}

/** The clock of whoever is signed in. */
export const FieldClockContext = createContext(new FieldClock());

export const useFieldClock = () => useContext(FieldClockContext);

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let beat = 0;

// One timer beats for the whole page.
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    beat++;
    for (const each of listeners) each();
  }, 500);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** A value that depends on time, read at each beat and the same until the next. */
export function usePulse<Value extends string | number | boolean>(read: () => Value): Value {
  const last = useRef<{ beat: number; value: Value } | null>(null);
  return useSyncExternalStore(subscribe, () => {
    if (last.current?.beat !== beat) last.current = { beat, value: read() };
    return last.current.value;
  });
}

/** Now in the field, cut to a step of so many milliseconds; draws anew when the step changes. */
export function useFieldNow(clock: FieldClock, step: number): number {
  return usePulse(useCallback(() => Math.floor(clock.now() / step) * step, [clock, step]));
}
