import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { StartFailure } from './say.mjs';

/** What the app prints on stdout when its first usable screen is drawn and photographed. */
const readyWord = 'BOX_OFFICE_READY ';
/** What a second instance on the same data folder prints before it leaves. */
const secondWord = 'BOX_OFFICE_ALREADY_RUNNING';
/** Chromium's own log lines; on a machine without a desktop most of them complain about missing buses and GPUs. */
const chromiumNoise = /^\[\d+:\d{4}\/\d{6}\.\d+:(INFO|WARNING|ERROR|VERBOSE\d*)/;
const patienceMs = 10_000;

/**
 * @typedef {object} Launched
 * @property {Promise<string>} ready the screenshot's file, empty when none was asked for
 * @property {Promise<number>} ended the exit code; 0 when we closed it
 * @property {() => void} close asks the app to close in order, and insists after ten seconds
 */

/**
 * Starts Electron on the app.
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} owner user, working folder and environment
 * @returns {Launched}
 */
export function launch(runtime, args, owner) {
  const env = { ...owner.env };
  for (const name of ['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS']) delete env[name];
  // A process group of its own: Ctrl+C reaches only us, and we close the app in order. The channel tells the app
  // when we die.
  const detached = process.platform !== 'win32';
  const app = spawn(runtime.executable, args, {
    ...owner,
    env,
    detached,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  /** @type {string[]} */
  const noise = [];
  let isClosing = false;

  const ended = new Promise((resolve, reject) => {
    app.once('error', (error) => reject(new StartFailure(`Electron could not be started: ${error.message}`)));
    app.once('close', (code, signal) => resolve(isClosing ? 0 : (code ?? (signal ? 1 : 0))));
  });
  const ready = new Promise((resolve, reject) => {
    lines(app.stdout, (line) => {
      if (line.startsWith(readyWord)) resolve(line.slice(readyWord.length).trim());
      else if (line === secondWord) reject(alreadyRunning());
      else console.log(line);
    });
    lines(app.stderr, (line) => {
      noise.push(line);
      if (!chromiumNoise.test(line)) console.error(line);
    });
    const early = (/** @type {number} */ code) => (isClosing ? resolve('') : reject(endedEarly(code, noise)));
    ended.then(early, reject);
  });
  return { ready, ended, close };

  function close() {
    if (isClosing) return;
    isClosing = true;
    if (app.connected) app.send('close');
    setTimeout(() => stopHard(app), patienceMs).unref();
  }
}

/** @param {import('node:child_process').ChildProcess} app */
function stopHard(app) {
  if (app.exitCode !== null || app.pid === undefined) return;
  if (process.platform === 'win32') app.kill();
  else process.kill(-app.pid, 'SIGKILL');
}

/** @param {import('node:stream').Readable | null} stream @param {(line: string) => void} hear */
function lines(stream, hear) {
  if (stream) createInterface({ input: stream }).on('line', hear);
}

function alreadyRunning() {
  return new StartFailure(
    'Box Office is already running on this data folder; its window was brought to the front.',
    'To run a second one beside it, name another folder with BOX_OFFICE_DATA_DIR.',
  );
}

/** @param {number} code @param {string[]} noise */
function endedEarly(code, noise) {
  return new StartFailure(
    `the app ended (exit code ${code}) before its first screen was drawn.`,
    `${noise.slice(-12).join('\n')}\nThe log in the data folder's "logs" may say more.`,
  );
}
