import { useEffect, useRef, type RefObject } from 'react';

/** Whenever another face of the panel took the focus away with it, the focus goes home to the ask line. */
export function useFocusHome(field: RefObject<HTMLInputElement | null>, face: string): void {
  const before = useRef(face);
  useEffect(() => {
    if (before.current === face) return;
    before.current = face;
    const focused = document.activeElement;
    if (focused === null || focused === document.body) field.current?.focus();
  }, [field, face]);
}
