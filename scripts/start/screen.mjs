import { caution, say } from './say.mjs';
import { hasDisplay, shareDisplayWith, startVirtualDisplay } from './virtual-display.mjs';

/**
 * @typedef {object} Screen
 * @property {boolean} isVirtual
 * @property {Record<string, string | undefined>} environment what Electron must find in its environment
 * @property {string[]} switches for Electron
 * @property {() => Promise<void>} close
 */

/** Whether there will be a real screen for that user. @param {import('./app-user.mjs').AppUser | null} user */
export async function needsVirtualScreen(user) {
  if (!hasDisplay()) return true;
  if (!user) return false;
  if (await shareDisplayWith(user.name)) return false;
  caution(`The user "${user.name}" may not draw on this screen. Start without root to see the window here.`);
  return true;
}

/**
 * @param {boolean} isVirtual @param {import('./app-user.mjs').AppUser | null} user
 * @returns {Promise<Screen>}
 */
export async function openScreen(isVirtual, user) {
  if (isVirtual) return openVirtualScreen(user);
  const isWaylandOnly = Boolean(process.env.WAYLAND_DISPLAY) && !process.env.DISPLAY;
  const switches = isWaylandOnly ? ['--ozone-platform-hint=auto'] : [];
  return { isVirtual, environment: {}, switches, close: async () => {} };
}

/** @param {import('./app-user.mjs').AppUser | null} user @returns {Promise<Screen>} */
async function openVirtualScreen(user) {
  const display = await startVirtualDisplay(user);
  say(`There is no display here: using a virtual one (Xvfb ${display.name}).`);
  return {
    isVirtual: true,
    environment: { DISPLAY: display.name, WAYLAND_DISPLAY: undefined, XDG_SESSION_TYPE: 'x11' },
    // There is no graphics card behind Xvfb; without this Chromium starts its GPU process three times in vain.
    switches: ['--disable-gpu'],
    close: display.stop,
  };
}
