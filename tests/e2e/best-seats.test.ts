import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sale } from './pages/sale.page';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { callIn, goTo, openOffice } from './support/office';
import { keepPicture } from './support/screens';
import { wordsIn } from './support/words';

const words = wordsIn('en');
const patience = { timeout: 15_000 };
let app: LaunchedApp;

beforeAll(async () => {
  app = await launchApp();
  await openOffice(app.page, 'Till 1');
});
afterAll(() => app?.close());

/** An event of 40 seats in rows of about seven, opened for sale. */
async function open(singleSeatRule: 'off' | 'warn' | 'forbid') {
  const { page } = app;
  const { id: eventId } = await callIn(page, 'events', 'create', {
    name: `Ketoprak ${singleSeatRule}`,
    capacity: 40,
    startsAt: new Date(Date.now() + 7 * 24 * 3600_000).toISOString(),
    status: 'on_sale',
    priceMinor: 150_000,
    singleSeatRule,
  });
  await goTo(page, `/sale/${eventId}`);
  const till = sale(page, words);
  await expect.poll(() => page.url()).toContain(eventId);
  await till.firstSeat();
  await till.askLine.fill('');
  return { till, eventId };
}

/** Numbers of the first three seats of a row of at least four. */
async function rowOf(eventId: string): Promise<[number, number, number]> {
  const layout = await app.page.evaluate(async (id) => {
    const bridge = (window as unknown as { boxOffice: { call(sent: unknown): Promise<unknown> } }).boxOffice;
    const reply = (await bridge.call({ feature: 'seats', operation: 'layout', input: { eventId: id } })) as {
      value: { row: Uint16Array };
    };
    return [...reply.value.row];
  }, eventId);
  const first = layout.indexOf(layout[layout.length - 1] ?? 0) + 1;
  return [first, first + 1, first + 2];
}

describe('the ask line proposes what the engine would take', () => {
  it('ringed before it is held, and the next best again and again', async () => {
    const { till, eventId } = await open('off');
    await till.askLine.fill('2');
    await expect.poll(() => till.offers.count(), patience).toBe(3);
    const { items } = await callIn(app.page, 'holds', 'propose', { eventId, best: { quantity: 2 } });
    const [first] = items[0]?.seats ?? [];
    await expect.poll(() => till.offers.first().innerText(), patience).toContain(first?.label ?? 'no seat');
    for (let step = 0; step < 3; step++) await app.page.keyboard.press('ArrowDown');
    await expect
      .poll(() => till.offers.first().innerText(), patience)
      .not.toContain(first?.label ?? 'no seat');
    await keepPicture(app.page, 'next-best');
    await app.page.keyboard.press('Enter');
    await till.expectHeld(2);
    await app.page.keyboard.press('Control+Shift+Backspace');
  });

  it('in the words of a party', async () => {
    const { till } = await open('off');
    await till.askLine.fill('3 lorong');
    await expect
      .poll(() => till.offers.first().innerText(), patience)
      .toContain(words('sale:ask.offer.note.aisle'));
    await expect
      .poll(() => app.page.locator('#ask-echo').innerText(), patience)
      .toContain(words('sale:ask.wish.aisle'));
    await till.askLine.fill('');
  });

  it('and whoever is quicker than its answer gets the best there is', async () => {
    const { till } = await open('off');
    await till.askLine.focus();
    await app.page.keyboard.press('4');
    await app.page.keyboard.press('Enter');
    await till.expectHeld(4);
    await app.page.keyboard.press('Enter');
    await till.expectSold();
  });
});

describe('a single seat left alone', () => {
  it('is said in place, and can be taken as well or sold past', async () => {
    const { till, eventId } = await open('warn');
    const [first, second, third] = await rowOf(eventId);
    await callIn(app.page, 'bookings', 'create', { eventId, seatNos: [third] });
    await till.askLine.fill(`seat ${second}`);
    await till.offers.first().waitFor();
    await app.page.keyboard.press('Enter');
    const take = app.page.getByRole('button', {
      name: words('sale:alone.take', { seats: `Seat-${first}` }),
    });
    await take.waitFor();
    await keepPicture(app.page, 'left-alone');
    await app.page.keyboard.press('ArrowUp');
    await expect.poll(() => take.evaluate((button) => button === document.activeElement)).toBe(true);
    await app.page.keyboard.press('Enter');
    await till.expectHeld(2);
    await expect.poll(() => take.count()).toBe(0);
  });

  it('is refused where the event forbids it, with the way on', async () => {
    const { till, eventId } = await open('forbid');
    const [first, second, third] = await rowOf(eventId);
    await callIn(app.page, 'bookings', 'create', { eventId, seatNos: [third] }).catch(() => undefined);
    await till.askLine.fill(`seat ${second}`);
    await till.offers.first().waitFor();
    await app.page.keyboard.press('Enter');
    await expect.poll(() => till.panel.innerText(), patience).toContain(`Seat-${first} alone`);
    await keepPicture(app.page, 'left-alone-forbidden');
    await app.page.keyboard.press('Enter');
    await till.expectHeld(2);
  });
});
