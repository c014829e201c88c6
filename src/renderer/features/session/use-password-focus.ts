import { useEffect, type RefObject } from 'react';

/** A letter typed while no field has the focus lands in the password, its first letter included. */
export function usePasswordFocus(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    field.current?.focus();
    const onKey = (event: KeyboardEvent) => {
      const isText = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey;
      if (isText && !isField(event.target)) field.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [field]);
}

/** A field for text; a radio button is an input too, but takes no letters. */
function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type !== 'radio';
}
