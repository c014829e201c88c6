import { useEffect, useRef } from 'react';
import { announce } from '../../lib/announce';
import type { OwnSeats } from '../engine/looks';

/** Says what became of the focused seat when somebody else changed it. Moving to another seat speaks by itself. */
export function useSpokenChange(
  focused: number,
  states: Uint8Array,
  own: OwnSeats,
  isFocused: boolean,
  nameOf: (index: number) => string,
): void {
  const state = states[focused];
  const isOwn = own.mine.has(focused + 1) || own.asking.has(focused + 1);
  const name = nameOf(focused);
  const before = useRef({ focused, state, isOwn });
  useEffect(() => {
    const was = before.current;
    before.current = { focused, state, isOwn };
    const isChanged = was.focused === focused && was.state !== state;
    if (isFocused && isChanged && !isOwn && !was.isOwn) announce(name);
  }, [focused, state, isOwn, isFocused, name]);
}
