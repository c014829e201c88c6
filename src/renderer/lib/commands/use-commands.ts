import { useLayoutEffect, useRef } from 'react';
import { register, registerNotes, type Command, type KeyNote } from './registry';

/**
 * Offers commands while the component is mounted, from the frame on in which it is seen. What a command does may change with every render; it is registered anew
 * only when something that is shown changes.
 */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  const shown = JSON.stringify(commands);
  useLayoutEffect(() => {
    const parts = JSON.parse(shown) as Omit<Command, 'run'>[];
    return register(parts.map((part, index) => ({ ...part, run: () => latest.current[index]?.run() })));
  }, [shown]);
}

/** Names keys that this screen handles itself on the key sheet. */
export function useKeyNotes(notes: readonly KeyNote[]): void {
  const shown = JSON.stringify(notes);
  useLayoutEffect(() => registerNotes(JSON.parse(shown) as KeyNote[]), [shown]);
}
