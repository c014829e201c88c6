import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { _electron } from 'playwright-core';
import { inject } from 'vitest';
import { ownDisplay } from './own-display';

const repository = path.resolve(import.meta.dirname, '../../..');
const patienceMs = 20_000;
const launchMs = 30_000;

/** What a test starts the app with; everything may be left out. */
export interface LaunchOptions {
  /** An existing data folder, which stays; otherwise a fresh one, removed on close. */
  dataFolder?: string;
  environment?: Record<string, string>;
  /** Words for the app, such as `--demo`. */
  words?: string[];
}

/** A running app with its first window. */
export interface LaunchedApp {
  electron: ElectronApplication;
  page: Page;
  dataFolder: string;
  /** Lines that main printed on stdout and stderr. */
  printed: string[];
  /** Closes in order, without the question about held seats, and removes a data folder of its own. */
  close(): Promise<void>;
  /** Ends main as a power cut would; the data folder stays. */
  kill(): Promise<void>;
}

/** Opens the built app in a real window on the worker's display, and returns once its page has loaded. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const { executable, switches } = inject('windows');
  const dataFolder = options.dataFolder ?? (await mkdtemp(path.join(os.tmpdir(), 'box-office-e2e-')));
  const start = () =>
    _electron.launch({
      executablePath: executable,
      args: [...switches, repository, ...(options.words ?? [])],
      cwd: repository,
      timeout: launchMs,
      env: {
        ...inheritedEnvironment(),
        ...ownDisplay(),
        BOX_OFFICE_DATA_DIR: dataFolder,
        ...options.environment,
      },
    });
  const { electron, page } = await firstWindowOf(start);
  const printed: string[] = [];
  const { stdout, stderr } = electron.process();
  for (const stream of [stdout, stderr]) stream?.on('data', (text: Buffer) => printed.push(text.toString()));
  return {
    electron,
    page,
    dataFolder,
    printed,
    close: async () => {
      await closeInOrder(electron);
      if (!options.dataFolder) await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    },
    kill: () => endWithin(electron, () => electron.process().kill('SIGKILL')),
  };
}

/** Now and then a debugging connection to the app, or to a window that is there, never comes; then the app is started anew, twice at most. */
async function firstWindowOf(
  start: () => Promise<ElectronApplication>,
  attempt = 1,
): Promise<{ electron: ElectronApplication; page: Page }> {
  let electron: ElectronApplication | null = null;
  try {
    electron = await start();
    const page = await electron.firstWindow({ timeout: launchMs });
    await page.waitForLoadState('domcontentloaded', { timeout: launchMs });
    return { electron, page };
  } catch (error) {
    // One that could not be reached at all was ended by whoever started it.
    const started = electron;
    if (started) await endWithin(started, () => started.process().kill('SIGKILL'));
    if (attempt === 3) throw error;
    return firstWindowOf(start, attempt + 1);
  }
}

/** Our own variables name a database and a person, which a test must choose itself. */
function inheritedEnvironment(): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      !/^(BOX_OFFICE_(?!CACHE_DIR)|ELECTRON_RUN_AS_NODE|NODE_OPTIONS|VITEST)/.test(entry[0]),
  );
  return Object.fromEntries(inherited);
}

async function closeInOrder(electron: ElectronApplication): Promise<void> {
  await endWithin(electron, () => {
    electron.evaluate(() => process.emit('SIGTERM')).catch(() => undefined);
  });
}

/** Waits for the process to end, and ends it by force when it does not. */
async function endWithin(electron: ElectronApplication, end: () => void): Promise<void> {
  const main = electron.process();
  if (main.exitCode !== null || main.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => {
    main.once('exit', () => resolve());
  });
  const force = setTimeout(() => main.kill('SIGKILL'), patienceMs);
  end();
  await ended;
  clearTimeout(force);
}
