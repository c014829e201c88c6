import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookings } from './pages/bookings.page';
import { door } from './pages/door.page';
import { firstRun } from './pages/first-run.page';
import { sale } from './pages/sale.page';
import { seriousFindings } from './support/axe';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { admin, callIn, goTo, openOffice, planEvent } from './support/office';
import { keepPicture } from './support/screens';
import { wordsIn } from './support/words';

const words = wordsIn('en');
const themes = ['light', 'dark'] as const;
let app: LaunchedApp;
let eventId: string;

beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app?.close());

/** Scans what is on the screen in both themes, and keeps a picture of each. */
async function expectNothingSerious(name: string): Promise<void> {
  for (const theme of themes) {
    await callIn(app.page, 'preferences', 'set', { theme });
    await app.page.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor();
    await keepPicture(app.page, `${name}-${theme}`);
    expect(await seriousFindings(app.page), `${name}, ${theme}`).toEqual([]);
  }
}

/** To a screen, and on when its heading is there. */
async function open(path: string): Promise<void> {
  await goTo(app.page, path);
  await app.page.locator('main h1').first().waitFor();
}

describe('axe finds nothing serious, in light and dark, on', () => {
  it('the pages of the first run', async () => {
    const pages = firstRun(app.page, words);
    await callIn(app.page, 'preferences', 'set', { language: 'en' });
    await pages.title('first-run:seats.title').waitFor();
    await expectNothingSerious('first-run-seats');
    await app.page.getByRole('radio', { name: words('first-run:seats.shared') }).check();
    await expectNothingSerious('first-run-server');
    await app.page.getByRole('radio', { name: words('first-run:seats.thisPc') }).check();
    await pages.goOn();
    await pages.title('first-run:you.title').waitFor();
    await pages.open();
    await expectNothingSerious('first-run-you');
  });

  it('Tonight, without anything and with an event', async () => {
    await openOffice(app.page, 'Till 1');
    await open('/tonight');
    await expectNothingSerious('tonight-empty');
    eventId = await planEvent(app.page, 'Laskar Pelangi', 500);
    await callIn(app.page, 'bookings', 'create', { eventId, quantity: 3 });
    await open('/tonight');
    await expectNothingSerious('tonight');
  });

  it.each(['/events', '/events/new', '/bookings', '/users'])('%s', async (path) => {
    await open(path);
    await expectNothingSerious(path.slice(1).replace('/', '-'));
  });

  it('the set-up of an event that exists', async () => {
    await open(`/events/${eventId}/edit`);
    await expectNothingSerious('event-edit');
  });

  it('Sale: choosing, asking, holding, sold', async () => {
    const { page } = app;
    const till = sale(page, words);
    await open(`/sale/${eventId}`);
    await till.firstSeat();
    await expectNothingSerious('sale-choosing');
    await till.askLine.fill('2');
    await till.offers.first().waitFor();
    await expectNothingSerious('sale-asking');
    await page.keyboard.press('Enter');
    await till.expectHeld(2);
    await expectNothingSerious('sale-holding');
    await till.sell();
    await till.expectSold();
    await expectNothingSerious('sale-sold');
  });

  it('a booking, and the question before it is cancelled', async () => {
    const { items } = await callIn(app.page, 'bookings', 'list', {});
    await open(`/bookings/${items[0]?.id ?? ''}`);
    await expectNothingSerious('booking');
    await bookings(app.page, words).askToCancel();
    await expectNothingSerious('booking-cancel');
  });

  it('adding a person', async () => {
    await open('/users');
    await app.page.getByRole('button', { name: words('users:add') }).click();
    await expectNothingSerious('users-add');
  });

  it.each(['this-pc', 'database', 'language', 'till', 'you', 'about'])(
    'the settings, page %s',
    async (page) => {
      await open(`/settings/${page}`);
      await expectNothingSerious(`settings-${page}`);
    },
  );

  it('the command palette and the sheet of keys', async () => {
    await app.page.keyboard.press('Control+K');
    await app.page.getByRole('combobox', { name: words('frame:palette.label') }).waitFor();
    await expectNothingSerious('palette');
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('F1');
    await app.page.getByRole('heading', { name: words('frame:keys.title') }).waitFor();
    await expectNothingSerious('keys');
    await app.page.keyboard.press('Escape');
  });

  it('the lock and the sign-in', async () => {
    const entrance = door(app.page, words);
    await entrance.lock();
    await entrance.passwordOf(admin.name).waitFor();
    await expectNothingSerious('lock');
    await entrance.type(admin.password);
    await entrance.enter();
    await entrance.passwordOf(admin.name).waitFor({ state: 'detached' });
    await entrance.signOut();
    await entrance.passwordOf(admin.name).waitFor();
    await expectNothingSerious('sign-in');
  });
});
