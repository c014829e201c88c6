import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same one and always does what the latest render says. */
export function useStable<Arguments extends unknown[]>(
  latest: (...given: Arguments) => void,
): (...given: Arguments) => void {
  const ref = useRef(latest);
  useLayoutEffect(() => {
    ref.current = latest;
  });
  return useCallback((...given: Arguments) => ref.current(...given), []);
}
