import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LiveMessage } from '../../src/shared/contract/live';
import { sale } from './pages/sale.page';
import { cuttableNetworkTo, type CuttableNetwork } from './support/cuttable-network';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { goTo, openOffice, planEvent } from './support/office';
import { keepPicture } from './support/screens';
import { sharedDatabase, type SharedDatabase } from './support/shared-database';
import { wordsIn } from './support/words';

const words = wordsIn('en');
const patience = { timeout: 15_000 };
let database: SharedDatabase;
let network: CuttableNetwork;
let app: LaunchedApp;
let eyes: Client;

beforeAll(async () => {
  database = await sharedDatabase();
  network = await cuttableNetworkTo(database.server.port);
  app = await launchApp({ environment: database.environment(network.port) });
  await openOffice(app.page, 'Till 1');
  const eventId = await planEvent(app.page, 'Laskar Pelangi', 500);
  await goTo(app.page, `/sale/${eventId}`);
  eyes = new Client({ connectionString: database.ownerUrl });
  await eyes.connect();
  await listenIn(app.page);
});
afterAll(async () => {
  network?.mend();
  await app?.close();
  await eyes?.end();
  await network?.close();
  await database?.drop();
});

/** Keeps what main tells the window about the connection, and when the panel says "sold", in the order of happening. */
async function listenIn(page: Page): Promise<void> {
  await page.evaluate((sold) => {
    const heard: string[] = [];
    const { boxOffice } = window as unknown as {
      boxOffice: { listen(handler: (message: LiveMessage) => void): void };
    };
    boxOffice.listen((message) => {
      if (message.type === 'connection') heard.push(message.connection.state);
    });
    new MutationObserver(() => {
      const isSold = document.querySelector('aside')?.textContent?.includes(sold);
      if (isSold && !heard.includes('sold')) heard.push('sold');
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { heard });
  }, words('sale:sold.next'));
}

const heard = () => app.page.evaluate(() => (window as unknown as { heard: string[] }).heard);
/** What happened, each thing when it happened first: a slow machine may lose its connection once more. */
const order = async () => [...new Set(await heard())];
const forget = () =>
  app.page.evaluate(() => {
    (window as unknown as { heard: string[] }).heard.length = 0;
  });
const soldBookings = async () => {
  const { rows } = await eyes.query<{ count: number }>('select count(*)::integer as count from bookings');
  return rows[0]?.count;
};
/** The amber strip under the top of the window. */
const strip = () => app.page.getByRole('region', { name: words('frame:region.notice') });
const isSaid = () =>
  expect
    .poll(() => strip().allInnerTexts(), patience)
    .toEqual([expect.stringMatching(/No connection since/)]);
const isOver = () => expect.poll(() => strip().count(), patience).toBe(0);

describe('the connection is lost in the middle of a sale', () => {
  it('is said at once, and nothing typed is gone', async () => {
    const till = sale(app.page, words);
    await till.askLine.fill('2');
    await till.offers.first().waitFor();
    await app.page.keyboard.press('Enter');
    await till.expectHeld(2);
    await app.page.getByPlaceholder(words('sale:customer.placeholder')).fill('Pak Hendra');
    network.cut();
    await isSaid();
    await till.expectHeld(2);
    expect(await app.page.getByPlaceholder(words('sale:customer.placeholder')).inputValue()).toBe(
      'Pak Hendra',
    );
    await keepPicture(app.page, 'connection-lost');
  });

  it('claims nothing that the database does not know', async () => {
    const till = sale(app.page, words);
    await till.sell();
    await expect.poll(() => till.panel.innerText(), patience).toContain(words('sale:waiting.title'));
    expect(await till.panel.innerText()).not.toContain(words('sale:sold.next'));
    expect(await soldBookings()).toBe(0);
    await keepPicture(app.page, 'connection-lost-selling');
  });

  it('comes back by itself, sells once, and only then says so', async () => {
    network.mend();
    await sale(app.page, words).expectSold();
    expect(await order()).toEqual(['reconnecting', 'live', 'sold']);
    expect(await soldBookings()).toBe(1);
    await isOver();
    const { rows } = await eyes.query('select customer_name, quantity from bookings');
    expect(rows).toEqual([{ customer_name: 'Pak Hendra', quantity: 2 }]);
  });
});

describe('the network goes silent', () => {
  it('is noticed without a word from it, and mends itself', async () => {
    await forget();
    network.silence();
    await isSaid();
    network.mend();
    await isOver();
    expect((await order()).filter((state) => state !== 'sold')).toEqual(['reconnecting', 'live']);
  });
});
