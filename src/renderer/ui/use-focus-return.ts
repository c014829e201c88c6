import { useEffect, useLayoutEffect, useRef } from 'react';

/** Gives the focus back to where it was before this appeared, unless it has moved on by itself. */
export function useFocusReturn(): void {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    before.current ??= document.activeElement;
  }, []);
  useEffect(
    () => () => {
      const target = before.current;
      const isAdrift = document.activeElement === null || document.activeElement === document.body;
      if (isAdrift && target instanceof HTMLElement && target.isConnected) target.focus();
    },
    [],
  );
}
