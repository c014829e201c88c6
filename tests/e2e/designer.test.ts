import { afterAll, beforeAll, expect, it } from 'vitest';
import { designer } from './pages/designer.page';
import { sale } from './pages/sale.page';
import { eventSetUp } from './pages/set-up.page';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { callIn, openOffice } from './support/office';
import { keepPicture } from './support/screens';
import { wordsIn } from './support/words';

const words = wordsIn('en');
let app: LaunchedApp;

beforeAll(async () => {
  app = await launchApp();
  await openOffice(app.page, 'Till 1');
});
afterAll(() => app?.close());

it('a small theatre is made from nothing, numbered, zoned and published', async () => {
  const { page } = app;
  const plan = designer(page, words);
  await plan.begin('Teater Kecil', 120);
  await plan.expectDrawn(120);

  await plan.board.focus();
  await page.keyboard.press('PageDown');
  await plan.select('plans:numbering.from', 'plans:numbering.middle');
  await plan.field('plans:row.seats').fill('16');
  await plan.expectDrawn(122);

  await plan.face('zones');
  await plan.button('plans:zones.add').click();
  await page.getByRole('button', { name: words('plans:zones.brush', { zone: 'B' }) }).click();
  await plan.face('parts');
  await page.getByRole('treeitem', { name: /^Row G,/ }).click();
  await plan.face('zones');
  await page.getByRole('button', { name: words('plans:zones.giveChosen', { zone: 'B' }) }).click();
  await keepPicture(page, 'designer-zones');

  await page.keyboard.press('Control+S');
  await page
    .getByText(words('plans:said.saved', { name: 'Teater Kecil' }))
    .first()
    .waitFor({ state: 'attached' });
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: words('plans:publish.do'), exact: true }).click();
  await page
    .getByText(words('plans:said.published', { name: 'Teater Kecil', n: 1 }))
    .first()
    .waitFor();
  await keepPicture(page, 'designer-published');

  const { items } = await callIn(page, 'plans', 'list', {});
  expect(items[0]).toMatchObject({ draft: null, published: { versionNo: 1, capacity: 122 } });
});

it('what is undone to the beginning is as it was, and a gesture given up leaves nothing behind', async () => {
  const { page } = app;
  const plan = designer(page, words);
  await plan.face('chosen');
  const box = await plan.board.boundingBox();
  if (!box) throw new Error('no board');
  await plan.board.focus();
  await page.keyboard.press('r');
  await page.mouse.move(box.x + 60, box.y + box.height * 0.66);
  await page.mouse.down();
  await page.mouse.move(box.x + 300, box.y + box.height * 0.66, { steps: 4 });
  await expect
    .poll(async () => Number(await plan.board.locator('canvas').getAttribute('data-drawn-seats')))
    .toBeGreaterThan(122);
  await page.keyboard.press('Escape');
  await plan.expectDrawn(122);
  await page.mouse.up();
  await plan.expectDrawn(122);
  await page.keyboard.press('Enter');
  await plan.expectDrawn(132);
  await page.keyboard.press('Control+Z');
  await plan.expectDrawn(122);
  await page.keyboard.press('Escape');
});

it('an event gets the seats of the plan, and one of them is sold by its label', async () => {
  const { page } = app;
  const setUp = eventSetUp(page, words);
  await page.keyboard.press('Control+Shift+N');
  await setUp.name.fill('Jazz di Kota');
  await page.getByLabel(words('events:field.startsAt'), { exact: true }).fill('tomorrow 20:00');
  await page.getByRole('combobox', { name: words('events:field.plan'), exact: true }).click();
  await page.getByRole('option', { name: /^Teater Kecil v1/ }).click();
  const price = (zone: string) =>
    page.getByLabel(
      words('events:price.field', {
        row: words('events:price.row', { code: zone }),
        field: words('events:price.price'),
      }),
      { exact: true },
    );
  await price('A').fill('300');
  await price('B').fill('150');
  await price('B').blur();
  await keepPicture(page, 'event-with-plan');
  await setUp.openSale();
  await setUp.saved('Jazz di Kota');

  const { items } = await callIn(page, 'events', 'list', {});
  const event = items.find(({ name }) => name === 'Jazz di Kota');
  expect(event?.priceCategories).toMatchObject([
    { code: 'A', priceMinor: 300_000 },
    { code: 'B', priceMinor: 150_000 },
  ]);
  const till = sale(page, words);
  await till.openNext();
  await till.askLine.fill('A16');
  await till.offers.first().waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => till.panel.innerText()).toContain('A16');
  await page.keyboard.press('Enter');
  await till.expectSold();
  const { items: seats } = await callIn(page, 'seats', 'list', { eventId: event?.id ?? '' });
  expect(seats.filter(({ state }) => state === 'booked').map(({ label }) => label)).toEqual(['A16']);
});

it('a plan comes in from a file, after a look at what is in it', async () => {
  const { page } = app;
  const plan = designer(page, words);
  const { items } = await callIn(page, 'plans', 'list', {});
  const planVersionId = items[0]?.published?.id ?? '';
  const file = await callIn(page, 'plans', 'export', { planVersionId, format: 'plan' });
  await page.keyboard.press('Control+4');
  await plan.button('plans:list.new').first().click();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'Salinan.json', mimeType: 'application/json', buffer: Buffer.from(file.text) });
  await page.getByText(/^Salinan: 122 seats\./).waitFor();
  await keepPicture(page, 'plan-import');
  await plan.button('plans:import.do').click();
  await plan.expectDrawn(122);
});
