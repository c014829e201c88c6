import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { designer } from './pages/designer.page';
import { wantsFilesAt } from './support/dialogs';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { callIn, openOffice } from './support/office';
import { readPdf } from './support/read-pdf';
import { keepPicture } from './support/screens';
import { wordsIn } from './support/words';

const words = wordsIn('en');
let app: LaunchedApp;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'box-office-saved-'));
  app = await launchApp();
  await openOffice(app.page, 'Till 1');
});
afterAll(async () => {
  await app?.close();
  await rm(folder, { recursive: true, force: true });
});

it('a plan is saved as a file where the person wants it', async () => {
  const { page } = app;
  const plan = designer(page, words);
  await plan.begin('Teater Kecil', 120);
  const { items } = await callIn(page, 'plans', 'list', {});
  const planVersionId = items[0]?.draft?.id ?? '';

  await plan.button('plans:file.menu').click();
  await page.getByRole('menuitem', { name: words('plans:file.svg') }).waitFor();
  await keepPicture(page, 'designer-save-as');
  const drawing = path.join(folder, 'house.svg');
  await wantsFilesAt(app, drawing);
  await page.getByRole('menuitem', { name: words('plans:file.svg') }).click();
  await page
    .getByText(words('files:saved', { path: drawing }))
    .first()
    .waitFor();
  const { text } = await callIn(page, 'plans', 'export', { planVersionId, format: 'svg' });
  expect(await readFile(drawing, 'utf8')).toBe(text);
});

it('the palette saves too, and a name without an ending gets one', async () => {
  const { page } = app;
  await wantsFilesAt(app, path.join(folder, 'seats'));
  await page.keyboard.press('Control+K');
  await page.keyboard.type('csv');
  await page.getByRole('option', { name: words('plans:file.csv') }).waitFor();
  await page.keyboard.press('Enter');
  await page
    .getByText(words('files:saved', { path: path.join(folder, 'seats.csv') }))
    .first()
    .waitFor();
  expect(await readFile(path.join(folder, 'seats.csv'), 'utf8')).toContain('section,row,seat');
});

it('a sheet of paper runs nothing and fetches nothing', async () => {
  const asked: string[] = [];
  const elsewhere = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => {
    elsewhere.listen(0, '127.0.0.1', resolve);
  });
  const { port } = elsewhere.address() as AddressInfo;
  const sheet = (said: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 297 210"><script>document.documentElement.textContent = 'ran'</script><image href="http://127.0.0.1:${port}/picture.png" width="9" height="9"/><style>@import 'http://127.0.0.1:${port}/style.css';</style><text y="40">${said}</text></svg>`;
  const file = path.join(folder, 'sheet.pdf');
  await wantsFilesAt(app, file);
  const sheets = { title: 'Sheet', paper: 'A4' as const, isLandscape: true };
  const pages = [sheet('First sheet'), sheet('Second sheet</svg><meta http-equiv="refresh" content="0">')];
  await callIn(app.page, 'files', 'savePdf', { suggestedName: 'sheet.pdf', ...sheets, pages });
  elsewhere.close();
  const { texts, sizes } = await readPdf(file);
  expect(texts).toEqual(['First sheet', 'Second sheet']);
  expect(sizes).toEqual(['297x210', '297x210']);
  expect(asked).toEqual([]);
  expect(app.electron.windows()).toHaveLength(1);
  await rm(file);
});

it('a disk that says no is told plainly, and whoever goes back hears nothing', async () => {
  const { page } = app;
  const plan = designer(page, words);
  await wantsFilesAt(app, path.join(folder, 'gone', 'house.json'));
  await plan.button('plans:file.menu').click();
  await page.getByRole('menuitem', { name: words('plans:file.pretix') }).click();
  const why = words('refusals:file.why.gone');
  const refusal = page.getByText(words('refusals:file.notSaved', { name: 'house.json', why })).first();
  await refusal.waitFor();
  await keepPicture(page, 'file-refused');

  await wantsFilesAt(app, null);
  await page.getByRole('button', { name: words('refusals:step.tryAgain') }).click();
  await plan.button('plans:file.menu').waitFor();
  expect((await readdir(folder)).sort()).toEqual(['house.svg', 'seats.csv']);
});

it('a hostile file is refused in words before anything is kept, and nothing of it runs', async () => {
  const { page } = app;
  const { items } = await callIn(page, 'plans', 'list', {});
  const planVersionId = items[0]?.draft?.id ?? '';
  const { text } = await callIn(page, 'plans', 'export', { planVersionId, format: 'plan' });
  const bad = text.replace(/"number":"\d+"/, '"number":"<img src=x onerror=document.title=1>"');
  await page.keyboard.press('Control+4');
  await designer(page, words).button('plans:list.new').first().click();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'Jahat.json', mimeType: 'application/json', buffer: Buffer.from(bad) });
  await page
    .getByText(/has markup in it/)
    .first()
    .waitFor();
  await keepPicture(page, 'import-refused');
  expect(await page.getByRole('button', { name: words('plans:import.do') }).count()).toBe(0);
  expect(await page.title()).not.toBe('1');
  expect((await callIn(page, 'plans', 'list', {})).items).toHaveLength(1);
});
