import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf, replyOf } from '../service/command-line/support/call';
import type { CrashSite } from '../service/crash/crash-site';
import { crashSite } from '../service/crash/crash-site';
import { anySeed, luckOf } from '../service/crash/luck';
import type { Acknowledged, Counter } from '../service/crash/sales';
import { hundredSales, sellAll } from '../service/crash/sales';
import { expectNoSeatStuck, expectWhole } from '../service/crash/whole';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { admin, callIn, openOffice, planEvent } from './support/office';

const capacity = 320;

describe('the app and its embedded server, killed in the middle of a hundred bookings', () => {
  const luck = luckOf(anySeed());
  let dataFolder: string;
  let site: CrashSite;
  let app: LaunchedApp;
  beforeAll(async () => {
    console.log(`crash of the app: BOX_OFFICE_TEST_SEED=${luck.seed} repeats this`);
    dataFolder = await mkdtemp(path.join(os.tmpdir(), 'box-office-e2e-crash-'));
    site = crashSite(dataFolder);
    app = await launchApp({ dataFolder });
  });
  afterAll(async () => {
    await app?.close();
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  });

  test('come back with every booking that the window was told of, whole and once, and sell the rest', async () => {
    await openOffice(app.page, 'Front');
    const eventId = await planEvent(app.page, 'Laskar Pelangi', capacity);
    const sales = hundredSales(eventId, capacity, luck);
    const enough = luck.between(5, 60);
    const moment = luck.between(0, 12);

    let isKilled = false;
    const strikes: Promise<unknown>[] = [];
    const kill = async () => {
      await delay(moment);
      isKilled = true;
      await Promise.all([app.kill(), site.killServer()]);
    };
    const acknowledged: Acknowledged = new Map();
    await sellAll([counterOf(app.page, () => isKilled)], eventId, sales, (key, value) => {
      acknowledged.set(key, value);
      if (acknowledged.size === enough) strikes.push(kill());
    });
    expect(await Promise.all(strikes), 'the end came in the middle').toHaveLength(1);
    expect(acknowledged.size).toBeLessThan(sales.length);

    // The next start: the same folder, and nothing was done to it.
    app = await launchApp({ dataFolder });
    const { email, password } = admin;
    await callIn(app.page, 'users', 'signIn', { email, password });
    const made = await expectWhole(site, eventId, acknowledged);
    console.log(
      `crash of the app: ${acknowledged.size} of 100 were told, ${made - acknowledged.size} more were made`,
    );
    await expectNoSeatStuck(site, eventId);

    const again = await sellAll([counterOf(app.page, () => false)], eventId, sales);
    for (const [key, told] of acknowledged) expect(again.get(key), key).toEqual(told);
    expect(new Set([...again.values()].map(idOf)).size).toBe(sales.length);
    expect(await expectWhole(site, eventId, again)).toBe(sales.length);

    const left = capacity - sales.reduce((sum, { quantity }) => sum + quantity, 0);
    await callIn(app.page, 'bookings', 'create', { eventId, quantity: left });
    expect(await callIn(app.page, 'events', 'get', { eventId })).toMatchObject({
      booked: capacity,
      free: 0,
      held: 0,
    });
    expect(await callIn(app.page, 'integrity', 'check', {})).toMatchObject({ agrees: true });
  });
});

/** A window as a till that sells through its own bridge. */
function counterOf(page: Page, isGone: () => boolean): Counter {
  return {
    isGone,
    ask: async (op, input) => {
      const [feature, operation] = op.split('.');
      const reply = await page.evaluate(
        (envelope) =>
          (window as unknown as { boxOffice: { call(sent: unknown): Promise<unknown> } }).boxOffice.call(
            envelope,
          ),
        { feature, operation, input },
      );
      return replyOf(JSON.stringify(reply));
    },
  };
}
