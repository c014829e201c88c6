import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sale } from './pages/sale.page';
import { seriousFindings } from './support/axe';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { callIn, goTo, openOffice } from './support/office';
import { keepPicture } from './support/screens';
import { wordsIn } from './support/words';

const words = wordsIn('en');
const patience = { timeout: 15_000 };
let app: LaunchedApp;
let [mixed, yard] = ['', ''];

const soon = () => new Date(Date.now() + 7 * 24 * 3600_000).toISOString();

beforeAll(async () => {
  app = await launchApp();
  const { page } = app;
  await openOffice(page, 'Till 1');
  const event = { startsAt: soon(), status: 'on_sale' } as const;
  const made = await callIn(page, 'events', 'create', {
    ...event,
    name: 'Jazz di Kota',
    capacity: 60,
    priceCategories: [{ code: 'A', name: 'Stalls', priceMinor: 300_000, seats: 60 }],
    areas: [
      { name: 'Standing', places: 5, priceMinor: 90_000 },
      { name: 'Lawn', places: 200, priceMinor: 50_000 },
    ],
  });
  mixed = made.id;
  const only = await callIn(page, 'events', 'create', {
    ...event,
    name: 'Pasar Malam',
    priceMinor: 25_000,
    areas: [{ name: 'Yard', places: 40 }],
  });
  yard = only.id;
});
afterAll(() => app?.close());

const places = (area: string) =>
  app.page.getByRole('textbox', { name: words('sale:area.quantity', { area }) });
const linesOf = async (eventId: string) => {
  const { items } = await callIn(app.page, 'bookings', 'list', { eventId });
  return items[0]?.labels;
};

describe('an event with numbered seats and areas', () => {
  it('draws the seats with numbers and the areas as blocks', async () => {
    const { page } = app;
    const till = sale(page, words);
    await goTo(page, `/sale/${mixed}`);
    await till.firstSeat();
    await places('Standing').waitFor();
    expect(await page.locator('[role="grid"]').getAttribute('aria-rowcount')).toBe(
      String(new Set((await callIn(page, 'seats', 'layout', { eventId: mixed })).row.subarray(0, 60)).size),
    );
    await keepPicture(page, 'areas-choosing');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('is sold with seats and places in one booking, by keyboard alone', async () => {
    const { page } = app;
    const till = sale(page, words);
    await till.askLine.fill('2 sta');
    await expect
      .poll(() => till.offers.allInnerTexts(), patience)
      .toEqual([expect.stringContaining('2 × Standing')]);
    await page.keyboard.press('Enter');
    await till.expectHeld(2);
    await till.askLine.focus();
    await page.keyboard.type('seat 12-13');
    await expect.poll(() => till.offers.count(), patience).toBe(1);
    await page.keyboard.press('Enter');
    await till.expectHeld(4);
    await expect.poll(() => places('Standing').inputValue(), patience).toBe('2');
    expect(await till.panel.innerText()).toMatch(/Standing\s+2 × Rp90\.000/);
    await keepPicture(page, 'areas-held');
    await till.sell();
    await till.expectSold();
    expect(await till.panel.innerText()).toContain('Seat-12–Seat-13, 2 × Standing');
    await keepPicture(page, 'areas-sold');
    expect(await linesOf(mixed)).toEqual(['Seat-12', 'Seat-13', 'Standing-1', 'Standing-2']);
  });

  it('takes and gives back places with the arrows of the field', async () => {
    const { page } = app;
    const till = sale(page, words);
    await places('Lawn').focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => places('Lawn').inputValue(), patience).toBe('1');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await till.expectHeld(3);
    await places('Lawn').focus();
    await page.keyboard.press('ArrowDown');
    await till.expectHeld(2);
    await page.keyboard.press('Control+Shift+Backspace');
    await expect.poll(() => places('Lawn').inputValue(), patience).toBe('0');
  });

  it('says how many are left, and takes those', async () => {
    const { page } = app;
    const till = sale(page, words);
    await places('Standing').fill('9');
    await page.keyboard.press('Enter');
    const refused = words('refusals:quantity.leftInArea_other', { area: 'Standing', n: 3, asked: 9 });
    await expect.poll(() => till.panel.innerText(), patience).toContain(refused);
    await keepPicture(page, 'areas-refused');
    await till.panel
      .getByRole('button', { name: words('refusals:step.takeLeft', { n: 3 }), exact: true })
      .click();
    await till.expectHeld(3);
    await till.askLine.fill('2 standing');
    const full = words('sale:ask.problem.areaFull', { area: 'Standing' });
    await page.getByText(full).waitFor();
    await keepPicture(page, 'areas-full');
    await till.askLine.fill('');
    await page.keyboard.press('Control+Shift+Backspace');
    await expect.poll(() => places('Standing').inputValue(), patience).toBe('0');
  });

  it('shows places as a number on the booking', async () => {
    const { page } = app;
    const { items } = await callIn(page, 'bookings', 'list', { eventId: mixed });
    await goTo(page, `/bookings/${items[0]?.id}`);
    await page.getByRole('rowheader', { name: '2 × Standing' }).waitFor();
    await keepPicture(page, 'areas-booking');
    expect(await seriousFindings(page)).toEqual([]);
  });
});

describe('an event of one area', () => {
  it('is sold by number, without a map', async () => {
    const { page } = app;
    const till = sale(page, words);
    await goTo(page, `/sale/${yard}`);
    await places('Yard').waitFor();
    await keepPicture(page, 'areas-only');
    await till.askLine.fill('4');
    await expect
      .poll(() => till.offers.allInnerTexts(), patience)
      .toEqual([expect.stringContaining('4 × Yard')]);
    await page.keyboard.press('Enter');
    await till.expectHeld(4);
    await till.sell();
    await till.expectSold();
    expect((await linesOf(yard))?.length).toBe(4);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('speaks Indonesian and stands in the dark', async () => {
    const { page } = app;
    await callIn(page, 'preferences', 'set', { language: 'id', theme: 'dark' });
    await goTo(page, `/sale/${mixed}`);
    await page
      .getByRole('textbox', { name: wordsIn('id')('sale:area.quantity', { area: 'Lawn' }) })
      .waitFor();
    await page.locator('[data-seat][tabindex="0"]').waitFor();
    await keepPicture(page, 'areas-dark-id');
    expect(await seriousFindings(page)).toEqual([]);
    await callIn(page, 'preferences', 'set', { language: 'en', theme: 'light' });
  });
});
