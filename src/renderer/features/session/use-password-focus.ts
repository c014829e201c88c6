import { useEffect, type RefObject } from 'react';

/** A letter typed while no field has the focus lands in the password, its first letter included. */
export function usePasswordFocus(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    field.current?.focus();
    const onKey = (event: KeyboardEvent) => {
      const isText = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey;
      if (isText && !(event.target instanceof HTMLInputElement)) field.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [field]);
}
