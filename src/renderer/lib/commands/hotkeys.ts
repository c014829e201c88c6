import { isMac } from '../platform';
import { editsText, isTyping, matches, type Keys } from './keys';
import { run, useRegistry, type Command } from './registry';

/** Lets keys run commands, also while a field has the focus; the answer stops it. */
export function listenForKeys(): () => void {
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

function onKeyDown(press: KeyboardEvent): void {
  if (press.defaultPrevented || press.isComposing) return;
  const command = commandFor(press);
  if (!command) return;
  // A key of ours never does the browser's thing as well, even when the command cannot be done now.
  press.preventDefault();
  if (!press.repeat) run(command.id, 'keys');
}

/** The latest registered command with this key; one that cannot be done now yields to an earlier one that can. */
function commandFor(press: KeyboardEvent): Command | undefined {
  const field = focusedField();
  const wanted = useRegistry
    .getState()
    .commands.filter((command) => command.keys?.some((keys) => isFor(keys, press, field)));
  return wanted.findLast((command) => command.whyNot === undefined) ?? wanted.at(-1);
}

function isFor(keys: Keys, press: KeyboardEvent, field: Field | null): boolean {
  if (field && isTyping(keys)) return false;
  if (field && field.value !== '' && editsText(keys)) return false;
  return matches(keys, press, isMac());
}

type Field = { value: string };

function focusedField(): Field | null {
  const focused = document.activeElement;
  if (focused instanceof HTMLTextAreaElement) return focused;
  if (focused instanceof HTMLInputElement) return isTextual(focused) ? focused : null;
  if (focused instanceof HTMLElement && focused.isContentEditable)
    return { value: focused.textContent ?? '' };
  return null;
}

function isTextual({ type }: HTMLInputElement): boolean {
  return !['button', 'checkbox', 'color', 'file', 'radio', 'range', 'reset', 'submit'].includes(type);
}
