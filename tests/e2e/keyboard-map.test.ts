import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sale } from './pages/sale.page';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { callIn, goTo, openOffice, planEvent } from './support/office';
import { keepPicture } from './support/screens';
import { listenTo } from './support/spoken';
import { wordsIn } from './support/words';

const words = wordsIn('en');
const patience = { timeout: 15_000 };
let app: LaunchedApp;
let [small, stadium] = ['', ''];

beforeAll(async () => {
  app = await launchApp();
  await openOffice(app.page, 'Till 1');
  small = await planEvent(app.page, 'Laskar Pelangi', 500);
  stadium = await planEvent(app.page, 'Konser Akbar', 20_000);
});
afterAll(() => app?.close());

const booked = async (eventId: string) => {
  const { items } = await callIn(app.page, 'bookings', 'list', { eventId });
  return items.reduce((sum, booking) => sum + booking.quantity, 0);
};

/** Opens an event's sale and goes to its map by Tab, as who has no mouse does. */
async function toMap(eventId: string) {
  const { page } = app;
  const till = sale(page, words);
  await goTo(page, `/sale/${eventId}`);
  await till.askLine.waitFor();
  await till.firstSeat();
  await till.askLine.focus();
  await page.keyboard.press('Tab');
  const focused = page.locator('[role="gridcell"]:focus');
  await focused.waitFor();
  return { till, focused };
}

const press = async (...keys: string[]) => {
  for (const key of keys) await app.page.keyboard.press(key);
};

describe('on the map, with the keyboard alone', () => {
  it('four seats of a row are sold', async () => {
    const { till } = await toMap(small);
    await press('ArrowDown', 'ArrowDown', 'Space');
    await press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
    await till.expectHeld(4);
    await keepPicture(app.page, 'four-by-keyboard');
    await press('Enter');
    await expect
      .poll(() => app.page.locator('button[aria-keyshortcuts="Enter"]:focus').count(), patience)
      .toBe(1);
    await press('Enter');
    await till.expectSold();
    expect(await booked(small)).toBe(4);
  });

  it('Esc gives back what Shift and the arrows took, and goes back to where they began', async () => {
    const { till, focused } = await toMap(small);
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Space');
    await expect
      .poll(() => till.panel.innerText(), patience)
      .toContain(words('sale:held.title_one', { n: 1 }));
    const began = await focused.getAttribute('data-seat');
    await press('Shift+ArrowLeft', 'Shift+ArrowDown');
    await till.expectHeld(4);
    await press('Escape');
    await expect
      .poll(() => till.panel.innerText(), patience)
      .toContain(words('sale:held.title_one', { n: 1 }));
    expect(await focused.getAttribute('data-seat')).toBe(began);
    await press('Delete');
    await expect.poll(() => till.panel.innerText(), patience).toContain(words('sale:choosing.title'));
  });

  it('a whole row is taken and undone, in one step each', async () => {
    const { till } = await toMap(small);
    await press('Shift+Space');
    await expect.poll(() => till.panel.innerText(), patience).toMatch(/Holding \d\d seats/);
    await press('Control+Z');
    await expect.poll(() => till.panel.innerText(), patience).toContain(words('sale:choosing.title'));
    await press('Control+Shift+Z');
    await expect.poll(() => till.panel.innerText(), patience).toMatch(/Holding \d\d seats/);
    await press('Control+Shift+Backspace');
    await expect.poll(() => till.panel.innerText(), patience).toContain(words('sale:choosing.title'));
  });

  it('who types a seat goes on from there', async () => {
    const { page } = app;
    const till = sale(page, words);
    await goTo(page, `/sale/${small}`);
    await till.askLine.focus();
    await page.keyboard.type('h 7');
    await till.offers.first().waitFor();
    await press('Tab');
    const focused = page.locator('[role="gridcell"]:focus');
    await expect.poll(() => focused.getAttribute('aria-label'), patience).toMatch(/^Row H, /);
    await press('Escape', 'Escape');
    await expect.poll(() => till.askLine.inputValue()).toBe('');
  });
});

describe('a screen reader', () => {
  it('hears every step of selling four seats in a house of 20,000', async () => {
    const { page } = app;
    const { till } = await toMap(stadium);
    const reader = await listenTo(page);
    const seat = /^Row [A-Z]+, seat \d+, 150\.000 rupiah, free$/;
    const hears = (pattern: RegExp) =>
      expect.poll(async () => (await reader.focused())?.name ?? '', patience).toMatch(pattern);

    await hears(seat);
    await press('PageDown');
    await press('ArrowDown');
    await hears(seat);
    const first = await reader.focused();
    expect(first).toMatchObject({ role: 'gridcell', isSelected: false });
    await press('ArrowRight');
    await hears(seat);
    expect((await reader.focused())?.name).not.toBe(first?.name);
    await press('ArrowLeft');
    await expect.poll(async () => (await reader.focused())?.name, patience).toBe(first?.name);

    await press('Space');
    await hears(/^Row [A-Z]+, seat \d+, 150\.000 rupiah, mine$/);
    await expect.poll(async () => (await reader.focused())?.isSelected, patience).toBe(true);
    await expect.poll(() => reader.said(), patience).toMatch(/^Holding .+: 1 seat, Rp150\.000\.$/);
    await press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
    await expect.poll(() => reader.said(), patience).toMatch(/^Holding .+: 4 seats, Rp600\.000\.$/);

    await press('Enter');
    await hears(/^Sell 4 seats · Rp600\.000/);
    await press('Enter');
    await expect.poll(() => reader.said(), patience).toMatch(/^Sold .+, [0-9A-Z]+\.$/);
    await till.expectSold();
    expect(await booked(stadium)).toBe(4);
    await reader.close();
  });

  it('finds a grid with its size, one Tab stop, and only the seats around the focus', async () => {
    const { page } = app;
    await toMap(stadium);
    const grid = page.getByRole('grid', { name: words('seat-map:label') });
    expect(Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(50);
    expect(Number(await grid.getAttribute('aria-colcount'))).toBeGreaterThan(50);
    expect(await grid.locator('[role="gridcell"]').count()).toBeLessThan(12);
    expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
    await press('Control+End');
    await expect
      .poll(() => page.locator('[role="gridcell"]:focus').getAttribute('data-seat'), patience)
      .toBe('20000');
  });
});
