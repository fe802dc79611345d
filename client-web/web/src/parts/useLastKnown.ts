import { useEffect, useRef } from 'react';

/** A value, or what it was last: what leaves the list stays readable until it is closed. */
export function useLastKnown<Value>(value: Value | undefined): Value | undefined {
  const last = useRef(value);
  useEffect(() => {
    if (value !== undefined) last.current = value;
  }, [value]);
  return value ?? last.current;
}
