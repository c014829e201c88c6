import { useEffect, useRef, type RefObject } from 'react';

/**
 * Takes the focus when a screen appears and nothing in it has asked for it, so that Tab goes on from here and a screen
 * reader says where one is. For a heading with `tabIndex={-1}`.
 */
export function useFocusWhenAdrift(): RefObject<HTMLHeadingElement | null> {
  const target = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) target.current?.focus({ preventScroll: true });
  }, []);
  return target;
}
