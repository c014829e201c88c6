import { afterAll, beforeAll, expect, it } from 'vitest';
import { designer } from './pages/designer.page';
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

it('a plan is made for a venue, which is written down with it', async () => {
  const { page } = app;
  const plan = designer(page, words);
  await page.keyboard.press('Control+4');
  await plan.button('plans:list.new').first().click();
  await plan.field('plans:plan.name').fill('Taman');
  await plan.venue.fill('Taman Budaya');
  await page.keyboard.press('Control+Enter');
  await plan.board.waitFor();
  await plan.expectDrawn(480);
  const { items } = await callIn(page, 'plans', 'list', {});
  expect(items[0]).toMatchObject({ name: 'Taman', venue: 'Taman Budaya' });
  expect(await plan.venue.inputValue()).toBe('Taman Budaya');
});

it('standing room is drawn corner by corner, and a corner of it dragged', async () => {
  const { page } = app;
  const plan = designer(page, words);
  const at = await boardPlaces();
  await plan.board.focus();
  await page.keyboard.press('s');
  for (const [x, y] of [
    [0.06, 0.1],
    [0.22, 0.1],
    [0.26, 0.3],
  ] as const)
    await page.mouse.click(...at(x, y));
  await page.mouse.move(...at(0.06, 0.34));
  await keepPicture(page, 'designer-outline');
  await page.mouse.click(...at(0.06, 0.34));
  await page.mouse.click(...at(0.06, 0.1));
  await page.getByText(words('plans:corners.title_other', { n: 4 })).waitFor();
  await page.mouse.move(...at(0.26, 0.3));
  await page.mouse.down();
  await page.mouse.move(...at(0.3, 0.36), { steps: 4 });
  await page.mouse.up();
  await plan.button('plans:corners.add').click();
  await page.getByText(words('plans:corners.title_other', { n: 5 })).waitFor();
  await keepPicture(page, 'designer-corners');
  await page.keyboard.press('Control+S');
  await expect.poll(async () => (await drawn()).areas.map(({ outline }) => outline.length)).toEqual([5]);
});

it('Esc gives an outline up, and Enter closes one', async () => {
  const { page } = app;
  const plan = designer(page, words);
  const at = await boardPlaces();
  const click = async () => {
    for (const x of [0.75, 0.85]) await page.mouse.click(...at(x, 0.1));
    await page.mouse.click(...at(0.8, 0.2));
  };
  await plan.board.focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('h');
  await click();
  await page.keyboard.press('Escape');
  await click();
  await page.keyboard.press('Enter');
  await page.getByText(words('plans:corners.title_other', { n: 3 })).waitFor();
  await page.keyboard.press('Control+S');
  await expect.poll(async () => (await drawn()).shapes.filter(({ role }) => role === 'other').length).toBe(1);
});

it('a dragged row goes into line with another, which a guide shows', async () => {
  const { page } = app;
  const plan = designer(page, words);
  await plan.board.focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await plan.expectDrawn(0);
  await plan.draws('r');
  await plan.draws('r');
  await plan.expectDrawn(20);
  // As the region writes it, and with a point as a keyboard of numbers may have it: both are read and shown as the region writes.
  await plan.field('plans:arrange.by.x').fill('0,13');
  await plan.field('plans:arrange.by.y').fill('');
  await plan.field('plans:arrange.by.y').pressSequentially('1.02');
  expect(await plan.field('plans:arrange.by.y').inputValue()).toBe('1,02');
  await plan.button('plans:arrange.move').click();
  await page.keyboard.press('Control+S');
  await expect
    .poll(async () => startOf((await drawn()).rows, 1) - startOf((await drawn()).rows, 0))
    .toBeCloseTo(0.13);
  await plan.board.focus();
  await page.keyboard.press('v');
  await plan.button('plans:board.whole').click();
  const at = await boardPlaces();
  const seat = await screenOf((await drawn()).rows[1]?.seats[4]);
  const [left, top] = at(0, 0);
  await page.mouse.move(left + seat.x, top + seat.y);
  await page.mouse.down();
  await page.mouse.move(left + seat.x - 5, top + seat.y + 8, { steps: 4 });
  await keepPicture(page, 'designer-guides');
  await page.mouse.up();
  await page.keyboard.press('Control+S');
  await expect.poll(async () => startOf((await drawn()).rows, 1) - startOf((await drawn()).rows, 0)).toBe(0);
});

type Rows = Awaited<ReturnType<typeof drawn>>['rows'];

function startOf(rows: Rows, index: number): number {
  return rows[index]?.seats[0]?.x ?? Number.NaN;
}

/** The draft as the server has it. */
async function drawn() {
  const { items } = await callIn(app.page, 'plans', 'list', {});
  const planVersionId = items[0]?.draft?.id ?? '';
  return (await callIn(app.page, 'plans', 'version', { planVersionId })).document;
}

/** Pixels of the page for shares of the board. */
async function boardPlaces(): Promise<(x: number, y: number) => [number, number]> {
  const box = await designer(app.page, words).board.boundingBox();
  if (!box) throw new Error('no board');
  return (x, y) => [box.x + box.width * x, box.y + box.height * y];
}

/** Where a place of the plan is on the board, as the board says. */
async function screenOf(place: { x: number; y: number } | undefined): Promise<{ x: number; y: number }> {
  const canvas = designer(app.page, words).board.locator('canvas');
  const [x = 0, y = 0, scale = 1] = ((await canvas.getAttribute('data-camera')) ?? '').split(' ').map(Number);
  const box = await canvas.boundingBox();
  return {
    x: ((place?.x ?? 0) - x) * scale + (box?.width ?? 0) / 2,
    y: ((place?.y ?? 0) - y) * scale + (box?.height ?? 0) / 2,
  };
}
