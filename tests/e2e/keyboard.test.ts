import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { door } from './pages/door.page';
import { sale } from './pages/sale.page';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { admin, callIn, openOffice, planEvent } from './support/office';
import { keepPicture } from './support/screens';
import { wordsIn } from './support/words';

const words = wordsIn('en');
let app: LaunchedApp;
let eventId: string;

beforeAll(async () => {
  app = await launchApp();
  await openOffice(app.page, 'Till 1');
  eventId = await planEvent(app.page, 'Laskar Pelangi', 500);
});
afterAll(() => app?.close());

const booked = async () => {
  const { items } = await callIn(app.page, 'seats', 'list', { eventId });
  return items.filter((seat) => seat.state === 'booked').length;
};

describe('with the keyboard alone', () => {
  it('two seats are sold by 2, Enter, Enter', async () => {
    const { page } = app;
    const till = sale(page, words);
    await till.openNext();
    await page.keyboard.press('2');
    await till.offers.first().waitFor();
    await page.keyboard.press('Enter');
    await till.expectHeld(2);
    await page.keyboard.press('Enter');
    await till.expectSold();
    expect(await booked()).toBe(2);
  });

  it('the next customer needs no key to begin', async () => {
    const { page } = app;
    const till = sale(page, words);
    await page.keyboard.press('3');
    await expect.poll(() => till.askLine.inputValue()).toBe('3');
    await till.offers.first().waitFor();
    await page.keyboard.press('Enter');
    await till.expectHeld(3);
    await page.keyboard.press('Enter');
    await till.expectSold();
    expect(await booked()).toBe(5);
  });

  it('a seat is chosen on the map, and named as it is walked to', async () => {
    const { page } = app;
    const till = sale(page, words);
    await page.keyboard.press('Tab');
    const focused = page.locator('[role="gridcell"]:focus');
    await page.keyboard.press('Control+ArrowDown');
    await expect
      .poll(() => focused.getAttribute('aria-label'))
      .toMatch(/^Row .+, seat .+, 150\.000 rupiah, free$/);
    await page.keyboard.press('Space');
    await expect.poll(() => till.panel.innerText()).toContain(words('sale:held.title_one', { n: 1 }));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+Backspace');
    await expect.poll(() => till.panel.innerText()).not.toContain(words('sale:held.title_one', { n: 1 }));
  });

  it('the house is drawn anew also when its worker has taken that over', async () => {
    const { page } = app;
    const grid = page.getByRole('grid');
    await page.locator('[role="grid"] canvas[style*="hidden"]').waitFor({ state: 'attached' });
    const box = await grid.boundingBox();
    if (!box) throw new Error('there is no map');
    // The middle alone: at the edges names and the small picture come and go.
    const clip = { x: box.x + box.width / 2 - 80, y: box.y + box.height / 2 - 80, width: 160, height: 160 };
    const before = await page.screenshot({ clip });
    await grid.evaluate((map) => {
      const { left, top, width, height } = map.getBoundingClientRect();
      const place = { clientX: left + width / 2, clientY: top + height / 2 };
      map.dispatchEvent(new WheelEvent('wheel', { ...place, deltaY: -300, bubbles: true, cancelable: true }));
    });
    await expect
      .poll(async () => before.equals(await page.screenshot({ clip })), { timeout: 10_000 })
      .toBe(false);
  });

  it('the lock keeps the sale behind it, and says so', async () => {
    const { page } = app;
    const till = sale(page, words);
    const entrance = door(page, words);
    await till.openNext();
    await page.keyboard.press('2');
    await till.offers.first().waitFor();
    await page.keyboard.press('Enter');
    await till.expectHeld(2);
    await entrance.lock();
    await expect
      .poll(() => page.locator('body').innerText())
      .toMatch(/Locked mid-sale: .+ stay held until \d\d\.\d\d\./);
    await keepPicture(page, 'lock-mid-sale');
    await entrance.type(admin.password);
    await entrance.enter();
    await entrance.passwordOf(admin.name).waitFor({ state: 'detached' });
    await till.expectHeld(2);
  });

  it('every screen is one key away', async () => {
    const { page } = app;
    const keys = {
      'Control+1': 'tonight',
      'Control+2': 'events',
      'Control+3': 'bookings',
      'Control+5': 'users',
    };
    for (const [key, screen] of Object.entries({ ...keys, 'Control+,': 'settings' })) {
      await page.keyboard.press(key);
      await expect.poll(() => page.url()).toContain(`/${screen}`);
    }
  });
});
