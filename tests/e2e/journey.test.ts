import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookings } from './pages/bookings.page';
import { firstRun } from './pages/first-run.page';
import { sale } from './pages/sale.page';
import { eventSetUp } from './pages/set-up.page';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { callIn } from './support/office';
import { launchPackage } from './support/packaged-app';
import { keepPicture } from './support/screens';
import { wordsIn } from './support/words';

const tills = { en: 'Till 1', id: 'Loket 1' };

type Window = Pick<LaunchedApp, 'page' | 'close'>;

/** The package on a fresh PC, as a user would have it. */
async function openPackage(): Promise<Window> {
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'box-office-packed-journey-'));
  const running = await launchPackage(dataFolder);
  return {
    page: running.page,
    close: async () => {
      await running.close();
      await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const openings = [
  { language: 'en', app: 'app', open: () => launchApp() },
  { language: 'id', app: 'app', open: () => launchApp() },
  ...(process.platform === 'linux' ? [{ language: 'en', app: 'package', open: openPackage } as const] : []),
] as const satisfies { language: 'en' | 'id'; app: string; open: () => Promise<Window> }[];

describe.each(openings)(
  'the journey of a box office, in $language, in the $app',
  ({ language, app: kind, open }) => {
    const words = wordsIn(language);
    const play = 'Laskar Pelangi';
    let app: Window;
    const picture = (name: string) => keepPicture(app.page, `journey-${language}-${kind}-${name}`);
    /** Free seats as the database counts them. */
    const freeSeats = async () => {
      const { items } = await callIn(app.page, 'events', 'list', {});
      return items[0]?.free;
    };

    beforeAll(async () => {
      app = await open();
    }, 240_000);
    afterAll(() => app?.close());

    it('opens on a fresh PC with a first admin', async () => {
      const pages = firstRun(app.page, words);
      await firstRun(app.page, wordsIn('en')).speak(language);
      await pages.title('first-run:seats.title').waitFor();
      await picture('1-seats');
      await pages.goOn();
      await pages.fillPerson({
        name: 'Dewi Lestari',
        email: 'dewi@gk.id',
        password: 'panggung besar',
        till: tills[language],
      });
      await picture('2-you');
      await pages.open();
      await pages.title('first-run:ready.title').waitFor();
      await picture('3-ready');
      await pages.createFirstEvent();
      await eventSetUp(app.page, words).name.waitFor();
      expect(app.page.url()).toContain('/events/new');
    });

    it('sets up an event with 500 seats', async () => {
      const setUp = eventSetUp(app.page, words);
      await setUp.fillIn({ name: play, when: words('controls:dateTime.example'), seats: 500, price: '150' });
      await picture('4-event');
      await setUp.openSale();
      await setUp.saved(play);
      const { items } = await callIn(app.page, 'events', 'list', {});
      expect(items).toMatchObject([{ name: play, capacity: 500, free: 500, status: 'on_sale' }]);
    });

    it('sells two seats that were clicked on the map', async () => {
      const till = sale(app.page, words);
      await till.openNext();
      const seat = await till.firstSeat();
      await till.click(seat);
      await till.expectSeat(seat, new RegExp(`${words('seat-map:state.mine')}$`));
      await till.click(seat + 1);
      await till.expectHeld(2);
      await picture('5-held');
      await till.sell();
      await till.expectSold();
      await till.expectSeat(seat, new RegExp(words('seat-map:state.booked'), 'i'));
      await picture('6-sold');
      expect(await freeSeats()).toBe(498);
    });

    it('sells two more by asking for a quantity', async () => {
      const till = sale(app.page, words);
      await till.askLine.fill('2');
      await till.offers.first().waitFor();
      await picture('7-asked');
      await app.page.keyboard.press('Enter');
      await till.expectHeld(2);
      await app.page.keyboard.press('Enter');
      await till.expectSold();
      expect(await freeSeats()).toBe(496);
    });

    it('cancels a booking, whose seats are free again', async () => {
      const { page } = app;
      const { items } = await callIn(page, 'bookings', 'list', {});
      const [last] = items;
      if (!last) throw new Error('nothing was sold');
      const list = bookings(page, words);
      await list.open();
      await list.showAll();
      await list.row(last.code).first().waitFor();
      await picture('8-bookings');
      await list.row(last.code).first().click();
      await list.askToCancel();
      await picture('9-cancel');
      await list.confirmCancel();
      await expect.poll(freeSeats).toBe(498);
      await expect.poll(() => page.locator('main').innerText()).toContain(words('bookings:status.CANCELLED'));
      await picture('10-cancelled');
      const { items: seats } = await callIn(page, 'seats', 'list', { eventId: last.eventId });
      expect(seats.filter((seat) => last.labels.includes(seat.label)).map((seat) => seat.state)).toEqual([
        'free',
        'free',
      ]);
    });
  },
);
