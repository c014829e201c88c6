import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sale } from './pages/sale.page';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { callIn, goTo, openOffice, planEvent } from './support/office';
import { keepPicture } from './support/screens';
import { wordsIn } from './support/words';

const words = wordsIn('en');
const patience = { timeout: 15_000 };
let app: LaunchedApp;
let eventId: string;

beforeAll(async () => {
  app = await launchApp();
  await openOffice(app.page, 'Till 1');
  eventId = await planEvent(app.page, 'Laskar Pelangi', 100);
});
afterAll(() => app?.close());

const stateOf = async (seatNo: number) => {
  const { items } = await callIn(app.page, 'seats', 'list', { eventId });
  return items.find((seat) => seat.seatNo === seatNo)?.state;
};

describe('seats set aside', () => {
  it('are made from the seats of the sale, with a letter from the reason', async () => {
    const { page } = app;
    const till = sale(page, words);
    await goTo(page, `/sale/${eventId}`);
    await till.askLine.fill('seat 20-22');
    await till.offers.first().waitFor();
    await page.keyboard.press('Enter');
    await till.expectHeld(3);
    await page.getByRole('button', { name: words('sale:setAside.open') }).click();
    await page.getByRole('textbox', { name: words('set-aside:whom') }).fill('Press');
    await keepPicture(page, 'set-aside');
    await page.keyboard.press('Enter');
    await expect.poll(() => stateOf(21), patience).toBe('named_hold');
    const { items } = await callIn(page, 'namedHolds', 'list', { eventId });
    expect(items).toMatchObject([{ letter: 'P', reason: 'Press', kept: 3 }]);
    await expect.poll(() => till.panel.innerText(), patience).toContain(words('sale:choosing.title'));
  });

  it('say what they are for, and a manager releases one where it is', async () => {
    const { page } = app;
    const till = sale(page, words);
    await till.askLine.fill('seat 21');
    const taken = till.offers.filter({ hasText: 'Press' });
    await taken.waitFor();
    await taken.click();
    const note = page.getByRole('dialog', { name: words('seat-map:note.label', { seat: 'Seat-21' }) });
    await expect.poll(() => note.innerText(), patience).toContain('Press');
    await keepPicture(page, 'set-aside-note');
    await note.getByRole('button', { name: words('sale:ways.release', { seat: 'Seat-21' }) }).click();
    await expect.poll(() => stateOf(21), patience).toBe('free');
    expect(await stateOf(20)).toBe('named_hold');
  });
});
