import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { inject } from 'vitest';
import { ownDisplay } from './own-display';

const repository = path.resolve(import.meta.dirname, '../../..');
const folder = path.join(repository, 'node_modules/.cache/box-office/package');
const ingredients = ['out/build.json', 'electron-builder.yml', 'build/after-pack.mjs', 'package-lock.json'];

/** The folder and the program of a package made by `npm run dist`; made again only when its ingredients changed. */
export function packagedApp(): { folder: string; executable: string } {
  const hash = createHash('sha256');
  for (const file of ingredients) hash.update(readFileSync(path.join(repository, file)));
  const wanted = hash.digest('hex');
  const stamp = path.join(folder, 'made-of');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    makePackage();
    writeFileSync(stamp, wanted);
  }
  const unpacked = path.join(folder, 'linux-unpacked');
  const names = ['box-office-stand-in', 'box-office'].map((name) => path.join(unpacked, name));
  const executable = names.find((name) => existsSync(name));
  if (!executable) throw new Error(`no program in ${unpacked}`);
  return { folder: unpacked, executable };
}

function makePackage(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const script = path.join(repository, 'scripts/dist.mjs');
  const args = [script, '--linux', 'dir', `-c.directories.output=${folder}`];
  const made = spawnSync(process.execPath, args, { cwd: repository, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`npm run dist failed:\n${made.stdout}${made.stderr}`);
}

/** A running package, driven over Chromium's own port because the inspect fuse shuts Node's. */
export interface RunningPackage {
  browser: Browser;
  page: Page;
  close(): Promise<void>;
}

/** Opens the package on a data folder. */
export async function launchPackage(dataFolder: string, words: string[] = []): Promise<RunningPackage> {
  const { switches } = inject('windows');
  const child = spawn(packagedApp().executable, [...switches, '--remote-debugging-port=0', ...words], {
    env: { ...process.env, ...ownDisplay(), BOX_OFFICE_DATA_DIR: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const [, address = ''] = await said(child.stderr, /DevTools listening on (ws:\S+)/, ended);
  // Chromium does not answer a client that comes while the window is still being made.
  await said(child.stdout, /^BOX_OFFICE_READY/m, ended);
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (!context) throw new Error('the package shows no window');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForLoadState('domcontentloaded');
  return {
    browser,
    page,
    close: async () => {
      await browser.close();
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(force);
    },
  };
}

/** The first words of a stream that match; fails when the program ends without them. */
function said(stream: Readable, pattern: RegExp, ended: Promise<void>): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = '';
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const found = pattern.exec(text);
      if (found) resolve(found);
    });
    void ended.then(() => reject(new Error(`the package ended:\n${text}`)));
  });
}
