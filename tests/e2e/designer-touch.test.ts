import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { designer } from './pages/designer.page';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { openOffice } from './support/office';
import { wordsIn } from './support/words';

const words = wordsIn('en');
let app: LaunchedApp;
let fingers: CDPSession;

beforeAll(async () => {
  app = await launchApp();
  await openOffice(app.page, 'Till 1');
  fingers = await app.page.context().newCDPSession(app.page);
  await designer(app.page, words).begin('Teater', 120);
});
afterAll(() => app?.close());

type At = readonly [number, number];

/** Fingers on the board, in shares of it; none: all are lifted. */
async function touch(type: 'touchStart' | 'touchMove' | 'touchEnd', places: readonly At[]): Promise<void> {
  const box = await designer(app.page, words).board.boundingBox();
  if (!box) throw new Error('no board');
  const touchPoints = places.map(([x, y], id) => ({
    x: box.x + box.width * x,
    y: box.y + box.height * y,
    id,
  }));
  await fingers.send('Input.dispatchTouchEvent', { type, touchPoints });
}

/** Where the board is looked at: metres, and pixels a metre. */
async function camera(): Promise<[number, number, number]> {
  const canvas = designer(app.page, words).board.locator('canvas');
  const [x = 0, y = 0, scale = 0] = ((await canvas.getAttribute('data-camera')) ?? '').split(' ').map(Number);
  return [x, y, scale];
}

const scale = async () => (await camera())[2];

it('two fingers look nearer and move the view, whatever tool is in hand', async () => {
  await designer(app.page, words).expectDrawn(120);
  const before = await scale();
  await touch('touchStart', [[0.4, 0.5]]);
  await touch('touchStart', [
    [0.4, 0.5],
    [0.6, 0.5],
  ]);
  await touch('touchMove', [
    [0.3, 0.5],
    [0.7, 0.5],
  ]);
  // Twice as far apart, but for pixels that fingers are rounded to.
  await expect.poll(scale).toBeGreaterThan(before * 1.95);
  const [x] = await camera();
  await touch('touchMove', [
    [0.4, 0.5],
    [0.8, 0.5],
  ]);
  await expect.poll(async () => (await camera())[0]).toBeLessThan(x);
  await touch('touchEnd', []);
  expect(await scale()).toBeLessThan(before * 2.05);
});

it('what the first finger did before the second came down was not meant', async () => {
  const { page } = app;
  const plan = designer(page, words);
  await plan.button('plans:board.whole').click();
  await plan.board.focus();
  await page.keyboard.press('t');
  await touch('touchStart', [[0.1, 0.15]]);
  await plan.expectDrawn(126);
  await touch('touchStart', [
    [0.1, 0.15],
    [0.3, 0.15],
  ]);
  await plan.expectDrawn(120);
  const before = await scale();
  await touch('touchMove', [
    [0.1, 0.15],
    [0.5, 0.15],
  ]);
  await expect.poll(scale).toBeGreaterThan(before);
  await touch('touchEnd', []);
  await plan.expectDrawn(120);
  expect(await plan.board.locator('canvas').getAttribute('data-tool')).toBe('table');
});

it('one finger draws as a mouse does', async () => {
  const { page } = app;
  const plan = designer(page, words);
  await plan.button('plans:board.whole').click();
  await plan.board.focus();
  await page.keyboard.press('r');
  await touch('touchStart', [[0.1, 0.05]]);
  await touch('touchMove', [[0.2, 0.05]]);
  await touch('touchMove', [[0.35, 0.05]]);
  await touch('touchEnd', []);
  await expect
    .poll(async () => Number(await plan.board.locator('canvas').getAttribute('data-drawn-seats')))
    .toBeGreaterThan(122);
});
