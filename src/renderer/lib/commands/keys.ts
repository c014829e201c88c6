/** A key or combination as written in the registry: `mod+K`, `mod+shift+N`, `F1`, `mod+,`. `mod` is Ctrl, on macOS Cmd. */
export type Keys = string;

type Combination = { mod: boolean; shift: boolean; alt: boolean; key: string };

/** Whether a key press is this combination, whatever the layout of the keyboard; AltGr is never a combination. */
export function matches(keys: Keys, press: KeyboardEvent, isMac: boolean): boolean {
  const wanted = parse(keys);
  const mod = isMac ? press.metaKey : press.ctrlKey;
  const otherMod = isMac ? press.ctrlKey : press.metaKey;
  if (otherMod || mod !== wanted.mod || press.altKey !== wanted.alt) return false;
  if (!isShiftAsWanted(wanted, press)) return false;
  return names(press).includes(wanted.key);
}

/** The combination as a person reads it: `Ctrl+Shift+N`, on macOS `⇧⌘N`. */
export function shownKeys(keys: Keys, isMac: boolean): string {
  const { mod, shift, alt, key } = parse(keys);
  const name = shownNames[key] ?? (key.length === 1 ? key.toUpperCase() : capital(key));
  if (isMac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${name}`;
  return [mod && 'Ctrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}

/** The value of `aria-keyshortcuts`. */
export function ariaKeys(keys: Keys, isMac: boolean): string {
  const { mod, shift, alt, key } = parse(keys);
  const modName = isMac ? 'Meta' : 'Control';
  const name = key.length === 1 ? key.toUpperCase() : (ariaNames[key] ?? capital(key));
  return [mod && modName, alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}

/** The Electron accelerator for the native menu. */
export function accelerator(keys: Keys): string {
  const { mod, shift, alt, key } = parse(keys);
  const name = key.length === 1 ? key.toUpperCase() : (acceleratorNames[key] ?? capital(key));
  return [mod && 'CommandOrControl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}

/** Combinations that belong to the text field while one has the focus and holds text. */
export function editsText(keys: Keys): boolean {
  return ['mod+Z', 'mod+shift+Z', 'mod+Y', 'mod+A', 'mod+C', 'mod+V', 'mod+X'].includes(keys);
}

/** Keys without mod that are no text: they too work while a field has the focus. */
export function isTyping(keys: Keys): boolean {
  const { mod, key } = parse(keys);
  return !mod && !/^f\d+$/.test(key);
}

function parse(keys: Keys): Combination {
  const parts = keys.toLowerCase().split('+');
  const key = parts.at(-1) === '' ? '+' : (parts.at(-1) ?? '');
  return { mod: parts.includes('mod'), shift: parts.includes('shift'), alt: parts.includes('alt'), key };
}

/** On many layouts `/`, `=` or `+` need Shift; for those the sign alone counts. */
function isShiftAsWanted(wanted: Combination, press: KeyboardEvent): boolean {
  if (/^[^\p{L}\d\s]$/u.test(wanted.key)) return true;
  return press.shiftKey === wanted.shift;
}

/** A letter is known by what it types, on other scripts by where it lies; a digit by both. */
function names(press: KeyboardEvent): string[] {
  const typed = press.key.toLowerCase();
  const place = /^(?:Key|Digit)(.)$/.exec(press.code)?.[1]?.toLowerCase();
  const isLatin = /^[a-z]$/.test(typed);
  // Where `=` and `+` share a key, whoever presses it means the same.
  if (typed === '+') return ['+', '='];
  return place && !isLatin ? [typed, place] : [typed];
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const shownNames: Record<string, string> = {
  enter: 'Enter',
  escape: 'Esc',
  backspace: 'Backspace',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
};
const ariaNames: Record<string, string> = { space: 'Space', ' ': 'Space' };
const acceleratorNames: Record<string, string> = { arrowup: 'Up', arrowdown: 'Down', '+': 'Plus' };
