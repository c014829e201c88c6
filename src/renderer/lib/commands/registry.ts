import { create } from 'zustand';
import type { Keys } from './keys';

/** `go`: to another place. `do`: changes something. `view`: how it looks. `screen`: only on the screen in view. */
export type CommandGroup = 'do' | 'go' | 'view' | 'screen';

/** One thing a person can do, wherever it can be asked for: key, palette, key sheet, native menu, button. */
export type Command = {
  /** Stable, dotted, never translated: `go.tonight`. */
  id: string;
  /** As it reads in palette and menu, already translated. */
  label: string;
  group: CommandGroup;
  /** The first is shown; all work. */
  keys?: readonly Keys[];
  run: () => void;
  /** Why it cannot be done now, already translated; without it, it can. */
  whyNot?: string | undefined;
  /** False keeps it out of the palette, for what makes no sense there (next region). */
  inPalette?: boolean;
};

/** A key that a screen handles itself and that the key sheet names. */
export type KeyNote = { keys: string; label: string };

/** How a command was asked for; the key coach listens to `pointer`. */
export type AskedBy = 'keys' | 'pointer' | 'palette' | 'menu';

type Registry = {
  /** In the order of registration: a screen's come after the frame's and win a shared key. */
  commands: readonly Command[];
  notes: readonly KeyNote[];
  /** False while the till is locked: nothing can be asked for. */
  isOpen: boolean;
};

/** The one registry. Read it with `useRegistry(state => …)`; write through the functions below. */
export const useRegistry = create<Registry>(() => ({ commands: [], notes: [], isOpen: true }));

/** Adds commands until the answer is called. A command with the id of an earlier one covers it. */
export function register(added: readonly Command[]): () => void {
  useRegistry.setState(({ commands }) => ({ commands: [...commands, ...added] }));
  const gone = new Set(added);
  return () =>
    useRegistry.setState(({ commands }) => ({ commands: commands.filter((each) => !gone.has(each)) }));
}

/** Adds lines to the key sheet until the answer is called. */
export function registerNotes(added: readonly KeyNote[]): () => void {
  useRegistry.setState(({ notes }) => ({ notes: [...notes, ...added] }));
  const gone = new Set(added);
  return () => useRegistry.setState(({ notes }) => ({ notes: notes.filter((each) => !gone.has(each)) }));
}

/** Opens or shuts the whole registry (lock). */
export function setOpen(isOpen: boolean): void {
  useRegistry.setState({ isOpen });
}

/** The commands in force: of several with one id the latest. */
export function inForce(commands: readonly Command[]): Command[] {
  const byId = new Map(commands.map((command) => [command.id, command]));
  return [...byId.values()];
}

/** Runs a command by id; false when there is none, it cannot be done now, or the till is locked. */
export function run(id: string, by: AskedBy): boolean {
  const { commands, isOpen } = useRegistry.getState();
  const command = commands.findLast((each) => each.id === id);
  if (!isOpen || !command || command.whyNot !== undefined) return false;
  command.run();
  for (const listener of listeners) listener(command, by);
  return true;
}

type Listener = (command: Command, by: AskedBy) => void;
const listeners = new Set<Listener>();

/** Hears every command that ran (key coach, recents); the answer stops hearing. */
export function onRun(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
