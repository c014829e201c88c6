import { afterAll, beforeAll, expect, it } from 'vitest';
import { bookings } from './pages/bookings.page';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { callIn, goTo, openOffice } from './support/office';
import { keepPicture } from './support/screens';
import { wordsIn } from './support/words';

const words = wordsIn('en');
const patience = { timeout: 15_000 };
let app: LaunchedApp;
let bookingId: string;

beforeAll(async () => {
  app = await launchApp();
  const { page } = app;
  await openOffice(page, 'Till 1');
  const eventId = await plan(7);
  await plan(8);
  const booking = await callIn(page, 'bookings', 'create', {
    eventId,
    seatNos: [12],
    areas: [{ areaNo: 1, quantity: 2 }],
  });
  bookingId = booking.id;
  await goTo(page, `/bookings/${bookingId}`);
  await page.locator('main h1').first().waitFor();
});
afterAll(() => app?.close());

/** Sixty seats and standing room, so many days from now. */
async function plan(days: number): Promise<string> {
  const event = await callIn(app.page, 'events', 'create', {
    name: 'Jazz di Kota',
    capacity: 60,
    startsAt: new Date(Date.now() + days * 24 * 3600_000).toISOString(),
    status: 'on_sale',
    priceCategories: [{ code: 'A', name: 'Stalls', priceMinor: 300_000, seats: 60 }],
    areas: [{ name: 'Standing', places: 50, priceMinor: 90_000 }],
  });
  return event.id;
}

const labels = async (id = bookingId) =>
  (await callIn(app.page, 'bookings', 'get', { bookingId: id })).lines.map(({ label }) => label);

it('places of an area are added to a booking, and its history counts them', async () => {
  const { page } = app;
  const sheet = bookings(page, words);
  await expect.poll(() => sheet.history.innerText(), patience).toContain('Seat-12, 2 × Standing');
  await sheet.changeSeats();
  await sheet.choose('addSeats');
  await sheet.seatField.fill('3 standing');
  await page.getByRole('button', { name: '3 × Standing' }).waitFor();
  await keepPicture(page, 'change-areas-adding');
  await page.keyboard.press('Enter');
  await expect.poll(() => sheet.confirm.innerText(), patience).toContain('3 × Standing');
  await page.getByText(words('bookings:change.toPay')).waitFor();
  await sheet.confirm.click();
  await expect.poll(async () => (await labels()).length, patience).toBe(6);
  await expect.poll(() => sheet.history.innerText(), patience).toMatch(/3 × Standing/);
  await keepPicture(page, 'change-areas-added');
});

it('seat and places are exchanged for those of another date, one after the other', async () => {
  const { page } = app;
  const sheet = bookings(page, words);
  await sheet.exchange();
  await page
    .getByRole('group', { name: words('bookings:change.events') })
    .getByRole('button')
    .first()
    .click();
  await sheet.seatField.fill('seat 30');
  await page.getByRole('button', { name: /^Seat-30/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => sheet.confirm.innerText(), patience).toContain('Seat-30');
  await sheet.seatField.fill('5 standing');
  await page.getByRole('button', { name: '5 × Standing' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => sheet.confirm.innerText(), patience).toContain('Seat-30, 5 × Standing');
  await page.getByText(words('bookings:change.before')).waitFor();
  await keepPicture(page, 'change-areas-exchange');
  await sheet.confirm.click();
  await expect
    .poll(
      async () => (await callIn(page, 'bookings', 'get', { bookingId })).exchangedTo?.code ?? '',
      patience,
    )
    .not.toBe('');
  const { exchangedTo } = await callIn(page, 'bookings', 'get', { bookingId });
  const got = await labels(exchangedTo?.bookingId ?? '');
  expect(got).toHaveLength(6);
  expect(got).toContain('Seat-30');
});
