import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { designer } from './pages/designer.page';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { admin, callIn, goTo, openOffice } from './support/office';
import { keepPicture } from './support/screens';
import { wordsIn } from './support/words';

const words = wordsIn('en');
let dataFolder: string;
let app: LaunchedApp;
let planId: string;

beforeAll(async () => {
  dataFolder = await mkdtemp(path.join(os.tmpdir(), 'box-office-e2e-designer-'));
  app = await launchApp({ dataFolder });
  await openOffice(app.page, 'Till 1');
});
afterAll(async () => {
  await app?.close();
  await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
});

it('what was drawn and not saved is there again after the app was killed', async () => {
  const plan = designer(app.page, words);
  await plan.begin('Teater Kecil', 120);
  await plan.expectDrawn(120);
  await plan.draws('r');
  await plan.expectDrawn(130);
  await app.page.getByText(words('plans:designer.kept')).waitFor();
  planId = (await callIn(app.page, 'plans', 'list', {})).items[0]?.id ?? '';
  await app.kill();

  await openAgain();
  const again = designer(app.page, words);
  await again.expectDrawn(130);
  await again.button('plans:kept.goOn').waitFor();
  await keepPicture(app.page, 'designer-kept');
  await again.button('plans:kept.throwAway').click();
  await again.expectDrawn(120);
  await app.page.keyboard.press('Control+Z');
  await again.expectDrawn(130);
  await again.button('plans:kept.goOn').waitFor({ state: 'detached' });
  await app.page.getByText(words('plans:designer.kept')).waitFor();
});

it('is offered, and laid over nothing, where the plan was saved elsewhere since', async () => {
  const { draft, revision } = await callIn(app.page, 'plans', 'get', { planId });
  await app.kill();
  app = await launchApp({ dataFolder });
  await signIn();
  const { document } = await callIn(app.page, 'plans', 'version', { planVersionId: draft?.id ?? '' });
  await callIn(app.page, 'plans', 'saveDraft', {
    planId,
    revision,
    document: { ...document, rows: document.rows.slice(0, 1) },
  });
  const left = document.rows[0]?.seats.length ?? 0;
  await goTo(app.page, `/plans/${planId}`);
  const plan = designer(app.page, words);
  await plan.expectDrawn(left);
  await plan.button('plans:kept.takeUp').click();
  await plan.expectDrawn(130);
  await app.page.keyboard.press('Control+Z');
  await plan.expectDrawn(left);
});

it('once saved, nothing is offered any more', async () => {
  const { page } = app;
  const plan = designer(page, words);
  await page.keyboard.press('Control+Y');
  await plan.expectDrawn(130);
  await page.keyboard.press('Control+S');
  await page.getByText(words('plans:designer.draft'), { exact: false }).first().waitFor();
  await expect.poll(async () => (await callIn(page, 'plans', 'get', { planId })).draft?.capacity).toBe(130);
  await expect.poll(() => keptIn()).toBe(0);
});

/** How many drawings this PC keeps. */
function keptIn(): Promise<number> {
  return app.page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const asked = indexedDB.open('drawings');
        asked.addEventListener('error', () => reject(asked.error ?? new Error('no drawings')));
        asked.addEventListener('success', () => {
          const count = asked.result.transaction('unsaved').objectStore('unsaved').count();
          count.addEventListener('success', () => {
            asked.result.close();
            resolve(count.result);
          });
        });
      }),
  );
}

async function openAgain(): Promise<void> {
  app = await launchApp({ dataFolder });
  await signIn();
  await goTo(app.page, `/plans/${planId}`);
}

async function signIn(): Promise<void> {
  const { email, password } = admin;
  await callIn(app.page, 'users', 'signIn', { email, password });
  await goTo(app.page, '/tonight');
  await app.page.getByRole('navigation').first().waitFor();
}
