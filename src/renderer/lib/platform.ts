import { bridge } from './bridge';

/** Whether the mod key is Cmd and the affirmative button stands right. */
export function isMac(): boolean {
  return bridge().platform === 'darwin';
}

/** Windows reads the affirmative button first; macOS and GNOME put it last. */
export function isAffirmativeFirst(): boolean {
  return bridge().platform === 'win32';
}
