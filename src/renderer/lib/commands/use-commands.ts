import { useEffect, useLayoutEffect, useRef } from 'react';
import { register, registerNotes, type Command, type KeyNote } from './registry';

/**
 * Offers commands while the component is mounted. What a command does may change with every render; it is registered anew
 * only when something that is shown changes.
 */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  const shown = JSON.stringify(commands);
  useEffect(() => {
    const stable = latest.current.map((command, index) => ({
      ...command,
      run: () => latest.current[index]?.run(),
    }));
    return register(stable);
    // `shown` stands for all that the registry keeps of them.
  }, [shown]);
}

/** Names keys that this screen handles itself on the key sheet. */
export function useKeyNotes(notes: readonly KeyNote[]): void {
  const shown = JSON.stringify(notes);
  useEffect(() => registerNotes(JSON.parse(shown) as KeyNote[]), [shown]);
}
