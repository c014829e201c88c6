import { afterAll, beforeAll, expect, it } from 'vitest';
import { bookings } from './pages/bookings.page';
import { seriousFindings } from './support/axe';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { callIn, goTo, openOffice } from './support/office';
import { keepPicture } from './support/screens';
import { wordsIn } from './support/words';

const words = wordsIn('en');
let app: LaunchedApp;
let bookingId: string;

beforeAll(async () => {
  app = await launchApp();
  const { page } = app;
  await openOffice(page, 'Till 1');
  const eventId = await plan('Laskar Pelangi', 7);
  await plan('Laskar Pelangi', 8);
  const booking = await callIn(page, 'bookings', 'create', {
    eventId,
    seatNos: [31, 32],
    customerName: 'Ibu Sari',
  });
  bookingId = booking.id;
  await goTo(page, `/bookings/${bookingId}`);
  await page.locator('main h1').first().waitFor();
}, 240_000);
afterAll(() => app?.close());

/** An event of 200 seats so many days from now, the front dearer than the back. */
async function plan(name: string, days: number): Promise<string> {
  const event = await callIn(app.page, 'events', 'create', {
    name,
    capacity: 200,
    startsAt: new Date(Date.now() + days * 24 * 3600_000).toISOString(),
    status: 'on_sale',
    priceCategories: [
      { code: 'A', name: 'Stalls', priceMinor: 300_000, seats: 60 },
      { code: 'B', name: 'Balcony', priceMinor: 150_000, seats: 140 },
    ],
  });
  return event.id;
}

/** Scans what is on the screen in both themes, and keeps a picture of each. */
async function expectNothingSerious(name: string): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    await callIn(app.page, 'preferences', 'set', { theme });
    await app.page.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor();
    // Colours of the map fade.
    await app.page.waitForTimeout(400);
    await keepPicture(app.page, `${name}-${theme}`);
    expect(await seriousFindings(app.page), `${name}, ${theme}`).toEqual([]);
  }
}

const seatNosNow = async (id = bookingId) => {
  const { lines } = await callIn(app.page, 'bookings', 'get', { bookingId: id });
  return lines.map((line) => line.seatNo).sort((a, b) => a - b);
};

it('moves a booking by keyboard, with the difference named before', async () => {
  const { page } = app;
  const sheet = bookings(page, words);
  await sheet.changeSeats();
  await sheet.seatField.fill('101-102');
  await expectNothingSerious('change-asking');
  await page.keyboard.press('Enter');
  await page.getByText(words('bookings:change.toGiveBack')).waitFor();
  await expectNothingSerious('change-move');
  await page.keyboard.press('Enter');
  await expect.poll(() => sheet.confirm.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => seatNosNow()).toEqual([101, 102]);
  await page.getByRole('button', { name: words('bookings:change.undo') }).waitFor();
  await expect.poll(() => sheet.history.innerText()).toMatch(/moved .*31.*32.* to .*101.*102/);
  await expectNothingSerious('change-moved');
});

it('takes a move back while the seats are free', async () => {
  await app.page.getByRole('button', { name: words('bookings:change.undo') }).click();
  await expect.poll(() => seatNosNow()).toEqual([31, 32]);
});

it('gives up one seat of two', async () => {
  const sheet = bookings(app.page, words);
  await sheet.changeSeats();
  await sheet.choose('giveUpSeats');
  await sheet.ownSeat('Seat-32').click();
  await expect.poll(() => sheet.confirm.innerText()).toContain('Seat-32');
  await expectNothingSerious('change-give-up');
  await sheet.confirm.click();
  await expect.poll(() => seatNosNow()).toEqual([31]);
});

it('exchanges for another date, and names each booking on the other', async () => {
  const { page } = app;
  const sheet = bookings(page, words);
  await sheet.exchange();
  await page
    .getByRole('group', { name: words('bookings:change.events') })
    .getByRole('button')
    .first()
    .click();
  await sheet.seatField.waitFor();
  await expectNothingSerious('change-exchange');
  await sheet.seatField.fill('seat 150');
  await page.keyboard.press('Enter');
  await page.getByText(words('bookings:change.toGiveBack')).waitFor();
  await sheet.confirm.click();
  await expect
    .poll(async () => (await callIn(page, 'bookings', 'get', { bookingId })).exchangedTo?.code ?? '')
    .not.toBe('');
  const { exchangedTo } = await callIn(page, 'bookings', 'get', { bookingId });
  await expect.poll(() => page.locator('main h1').first().innerText()).toBe(exchangedTo?.code);
  await expectNothingSerious('change-exchanged');
  const other = await callIn(page, 'bookings', 'get', { bookingId });
  await page.getByRole('link', { name: words('bookings:change.show', { code: other.code }) }).waitFor();
});

it('brings a cancelled booking back', async () => {
  const { page } = app;
  const { exchangedTo } = await callIn(page, 'bookings', 'get', { bookingId });
  const id = exchangedTo?.bookingId ?? '';
  const sheet = bookings(page, words);
  await sheet.askToCancel();
  await sheet.confirmCancel();
  await page.getByRole('button', { name: words('common:action.undo') }).waitFor();
  await expectNothingSerious('change-cancelled');
  await goTo(page, '/bookings');
  await page.getByRole('heading', { level: 1, name: words('bookings:search.title') }).waitFor();
  await goTo(page, `/bookings/${id}`);
  await page.getByText(words('bookings:booking.cancelledHint')).waitFor();
  await expectNothingSerious('change-restore');
  await sheet.restore();
  await expect
    .poll(async () => (await callIn(page, 'bookings', 'get', { bookingId: id })).status)
    .toBe('CONFIRMED');
  expect(await seatNosNow(id)).toEqual([150]);
});
