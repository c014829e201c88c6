// Cast: what the product's own page answers is what its contract says.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { _electron, type Page } from 'playwright-core';
import { clerk, newPassword, openBenchHouse, type BenchHouse } from '../booking/house';
import { openBenchTill, sale, type BenchTill } from '../booking/till';
import type { Runtime } from './windows';

/** The real product in its window, on a real database, beside a till that is another process and clients that listen. */
export interface Product {
  readonly page: Page;
  readonly till: BenchTill;
  readonly house: BenchHouse;
  /** Light or dark. */
  dress(theme: 'light' | 'dark'): Promise<void>;
  /** The pixels of map and legend: blue, green, red, alpha. */
  photograph(): Promise<{ bitmap: Buffer; width: number; height: number }>;
  /** An event on sale with so many seats. */
  planEvent(capacity: number): Promise<string>;
  close(): Promise<void>;
}

const listening = 19;

/** Opens everything; `listeners` clients hear every message of the database besides the window. */
export async function openProduct({ executable, switches, environment }: Runtime): Promise<Product> {
  const house = await openBenchHouse();
  const password = newPassword();
  const dataFolder = path.join(house.folder, 'till');
  mkdirSync(dataFolder);
  const till = await openBenchTill({
    name: 'Bench',
    databaseUrl: house.tillUrl,
    password,
    windows: 1,
    dataFolder,
  });
  const listeners = await listen(house, listening);
  const windowFolder = mkdtempSync(path.join(os.tmpdir(), 'seat-map-product-'));
  const app = await _electron.launch({
    executablePath: executable,
    args: [...switches, process.cwd()],
    cwd: process.cwd(),
    timeout: 60_000,
    env: {
      ...strings(process.env),
      ...environment,
      BOX_OFFICE_DATA_DIR: windowFolder,
      BOX_OFFICE_DATABASE_URL: house.tillUrl,
    },
  });
  const page = await app.firstWindow({ timeout: 60_000 });
  await page.waitForLoadState('domcontentloaded');
  await callIn(page, 'preferences', 'set', { language: 'en', theme: 'system' });
  await callIn(page, 'tills', 'register', { name: 'Window' });
  await callIn(page, 'users', 'signIn', { email: clerk.email, password });
  await goTo(page, '/tonight');
  await page.getByRole('navigation').first().waitFor();
  return {
    page,
    till,
    house,
    dress: async (theme) => {
      await page.emulateMedia({ colorScheme: theme });
    },
    photograph: async () => {
      const box = await page.getByRole('grid').locator('xpath=../..').boundingBox();
      const picture = await app.evaluate(async ({ BrowserWindow }, area) => {
        const [window] = BrowserWindow.getAllWindows();
        const image = await window?.webContents.capturePage(area ?? undefined);
        return { bitmap: image?.toBitmap().toString('base64') ?? '', ...image?.getSize() };
      }, whole(box));
      const { bitmap, width = 0, height = 0 } = picture;
      return { bitmap: Buffer.from(bitmap, 'base64'), width, height };
    },
    planEvent: async (capacity) => {
      const event = await till.ask(
        'events.create',
        sale({
          name: `House of ${capacity}`,
          capacity,
          startsAt: new Date(Date.now() + 7 * 24 * 3_600_000).toISOString(),
          status: 'on_sale',
          priceMinor: 150_000,
        }),
      );
      return String(event['id']);
    },
    close: async () => {
      app.process().kill('SIGKILL');
      for (const each of listeners) await each.end();
      await till.close();
      await house.close();
      rmSync(windowFolder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

type Area = { x: number; y: number; width: number; height: number };

function whole(box: Area | null): Area | null {
  if (!box) return null;
  const { x, y, width, height } = box;
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}

/** Clients that do what every till does with the database's messages: hear them. */
async function listen(house: BenchHouse, count: number): Promise<Client[]> {
  const clients: Client[] = [];
  for (let number = 0; number < count; number += 1) {
    const client = new Client({ connectionString: house.tillUrl });
    client.on('notification', () => undefined);
    client.on('error', () => undefined);
    await client.connect();
    await client.query('listen box_office');
    clients.push(client);
  }
  return clients;
}

async function callIn(page: Page, feature: string, operation: string, input: object): Promise<void> {
  const reply = await page.evaluate(
    (envelope) =>
      (
        globalThis as unknown as { boxOffice: { call(sent: unknown): Promise<{ ok: boolean }> } }
      ).boxOffice.call(envelope),
    { feature, operation, input },
  );
  if (!reply.ok) throw new Error(`${feature}.${operation}: ${JSON.stringify(reply)}`);
}

/** To a screen by its address. */
export async function goTo(page: Page, to: string): Promise<void> {
  await page.evaluate(`location.hash = '#${to}'`);
  await delay(100);
}

function strings(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined &&
        !/^(BOX_OFFICE_(?!CACHE_DIR)|ELECTRON_RUN_AS_NODE|NODE_OPTIONS)/.test(entry[0]),
    ),
  );
}
