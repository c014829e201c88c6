import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { asUser } from './app-user.mjs';
import { isRoot } from './places.mjs';
import { isOnPath } from './system-libraries.mjs';
import { run } from './run.mjs';
import { StartFailure } from './say.mjs';

/** @typedef {{ name: string, stop: () => Promise<void> }} Display */

const screen = '1920x1200x24';

/** Whether this session has a screen to show a window on; Windows and macOS always have one. */
export function hasDisplay(environment = process.env) {
  if (process.platform !== 'linux') return true;
  if (environment.WAYLAND_DISPLAY) return true;
  const local = /^:(\d+)/.exec(environment.DISPLAY ?? '');
  return local ? existsSync(`/tmp/.X11-unix/X${local[1]}`) : Boolean(environment.DISPLAY);
}

/** Lets the app's own user draw on root's X display. False where that cannot be. @param {string} user */
export async function shareDisplayWith(user) {
  if (!process.env.DISPLAY || !isOnPath('xhost')) return false;
  return (await run('xhost', [`+SI:localuser:${user}`], { timeoutMs: 5000 })).code === 0;
}

/**
 * Starts Xvfb; it picks a free display number itself and says it on a pipe once it can be used.
 * @param {import('./app-user.mjs').AppUser | null} user
 * @returns {Promise<Display>}
 */
export async function startVirtualDisplay(user) {
  if (isRoot) prepareSocketFolder();
  const server = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'];
  // Even if we are killed outright, the display must not stay behind.
  const [program, args] = isOnPath('setpriv')
    ? ['setpriv', ['--pdeathsig', 'TERM', 'Xvfb', ...server]]
    : ['Xvfb', server];
  /** @type {import('node:child_process').ChildProcess} */
  const xvfb = spawn(program, args, {
    ...asUser(user),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => xvfb.once('exit', resolve).once('error', resolve));
  const number = await firstLine(xvfb, ended);
  process.once('exit', () => xvfb.kill());
  return {
    name: `:${number}`,
    stop: async () => {
      xvfb.kill();
      await ended;
    },
  };
}

/**
 * @param {import('node:child_process').ChildProcess} xvfb
 * @param {Promise<unknown>} ended
 * @returns {Promise<string>}
 */
async function firstLine(xvfb, ended) {
  let complaint = '';
  xvfb.stderr?.setEncoding('utf8').on('data', (text) => (complaint += text));
  const pipe = /** @type {import('node:stream').Readable} */ (xvfb.stdio[3]);
  const said = new Promise((resolve) => {
    let text = '';
    pipe.setEncoding('utf8').on('data', (part) => {
      text += part;
      if (text.includes('\n')) resolve(text.trim());
    });
  });
  const number = await Promise.race([said, ended.then(() => '')]);
  if (number) return number;
  throw new StartFailure(
    'the virtual display (Xvfb) did not start.',
    complaint.trim() || 'Xvfb said nothing.',
  );
}

/** Made by root once, so that an Xvfb of another user may put its socket there. */
function prepareSocketFolder() {
  const folder = '/tmp/.X11-unix';
  if (existsSync(folder)) return;
  mkdirSync(folder);
  chmodSync(folder, 0o1777);
}
