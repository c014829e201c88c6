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
let eventId: string;

beforeAll(async () => {
  app = await launchApp();
  const { page } = app;
  await openOffice(page, 'Till 1');
  const recipe = { kind: 'theatre', name: 'Teater Besar', capacity: 480, balconies: 1 } as const;
  const { id: planId, revision } = await callIn(page, 'plans', 'create', {
    from: { kind: 'recipe', recipe },
  });
  const { published } = await callIn(page, 'plans', 'publish', { planId, revision });
  const event = await callIn(page, 'events', 'create', {
    name: 'Laskar Pelangi',
    startsAt: new Date(Date.now() + 7 * 24 * 3600_000).toISOString(),
    planVersionId: published?.id ?? '',
    priceMinor: 150_000,
    status: 'on_sale',
  });
  eventId = event.id;
});
afterAll(() => app?.close());

const minimap = () => app.page.getByTestId('minimap');

describe('the house of a plan', () => {
  it('is shown whole when its sale is opened', async () => {
    const { page } = app;
    await goTo(page, `/sale/${eventId}`);
    await sale(page, words).firstSeat();
    await keepPicture(page, 'first-view');
    await expect.poll(() => minimap().getAttribute('data-part'), patience).toBe('false');
  });

  it('shows the seats that Enter held, wherever one looked', async () => {
    const { page } = app;
    const till = sale(page, words);
    await page.mouse.move(450, 300);
    for (let turn = 0; turn < 8; turn += 1) await page.mouse.wheel(0, -400);
    await page.mouse.down();
    await page.mouse.move(450, 700, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => minimap().getAttribute('data-part'), patience).toBe('true');
    await keepPicture(page, 'first-view-near');
    await till.askLine.fill('2');
    await till.offers.first().waitFor();
    await page.keyboard.press('Enter');
    await till.expectHeld(2);
    const { items } = await callIn(page, 'seats', 'list', { eventId });
    const held = items.filter(({ state }) => state === 'held').map(({ seatNo }) => seatNo);
    expect(held).toHaveLength(2);
    await keepPicture(page, 'first-view-held');
    const map = await page.getByRole('grid').boundingBox();
    for (const seatNo of held)
      await expect
        .poll(async () => {
          const box = await till.cell(seatNo).boundingBox();
          if (!box || !map) return false;
          return box.x > map.x && box.x < map.x + map.width && box.y > map.y && box.y < map.y + map.height;
        }, patience)
        .toBe(true);
  });
});
