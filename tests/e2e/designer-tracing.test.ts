import { afterAll, beforeAll, expect, it } from 'vitest';
import { designer } from './pages/designer.page';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { callIn, openOffice } from './support/office';
import { keepPicture } from './support/screens';
import { wordsIn } from './support/words';
import { drawnHouse, writePdf } from './support/write-pdf';

const words = wordsIn('en');
const sheet = { width: 420, height: 297, content: drawnHouse(420, 297) };
let app: LaunchedApp;

beforeAll(async () => {
  app = await launchApp();
  await openOffice(app.page, 'Till 1');
  const { page } = app;
  await page.keyboard.press('Control+4');
  const plan = designer(page, words);
  await plan.button('plans:list.new').first().click();
  await plan.field('plans:plan.name').fill('Gedung');
  await page.getByText(words('plans:new.kind.empty'), { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await plan.board.waitFor();
});
afterAll(() => app?.close());

it('the only page of a PDF lies under the plan as a picture, at the scale of the sheet', async () => {
  const { page } = app;
  await choose('Gedung.pdf', writePdf([sheet]));
  await page.getByText(words('plans:tracing.scale', { width: '420' })).waitFor();
  expect(await field('plans:background.width')).toBe('42');
  await keepPicture(page, 'designer-pdf');
  await page.getByRole('button', { name: '1:50', exact: true }).click();
  await expect.poll(() => field('plans:background.width')).toBe('21');
  const { background } = await saved();
  expect(background).toMatchObject({ x: -10.5, width: 21, turn: 0 });
  expect(background?.picture.slice(0, 22)).toBe('data:image/png;base64,');
  await expect.poll(() => darkOnBoard()).toBeGreaterThan(100);
});

it('of several pages somebody picks one, after a look at it', async () => {
  const { page } = app;
  const cover = { width: 210, height: 297, content: 'BT /F1 40 Tf 100 500 Td (SAMPUL) Tj ET' };
  await choose('Berkas.pdf', writePdf([cover, sheet, { ...cover, content: '' }]));
  await page.getByText(words('plans:tracing.pages', { name: 'Berkas.pdf', n: '3' })).waitFor();
  await page.getByLabel(words('plans:tracing.page'), { exact: true }).fill('2');
  await page.getByRole('img', { name: words('plans:tracing.pageN', { n: '2' }) }).waitFor();
  await keepPicture(page, 'designer-pdf-pages');
  await page.getByRole('button', { name: words('plans:tracing.lay', { n: '2' }) }).click();
  await page.getByText(words('plans:tracing.scale', { width: '420' })).waitFor();
  // It lies where the one before it lay.
  expect((await saved()).background).toMatchObject({ x: -10.5, width: 21 });
});

const hostile: [string, Buffer, string][] = [
  ['Kosong.pdf', writePdf([{ ...sheet, content: '' }]), 'blank'],
  ['Rusak.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\n%%EOF'), 'broken'],
  ['Putar.pdf', cyclicPdf(), 'broken'],
  ['Terkunci.pdf', lockedPdf(), 'locked'],
  ['Terpotong.png', Buffer.from('\u0089PNG\r\n\u001a\nIHDR', 'latin1'), 'broken'],
  ['Naskah.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'kind'],
];

it.each(hostile)('%s is refused with its reason, and nothing changes', async (name, buffer, fault) => {
  const { page } = app;
  const before = await saved();
  await choose(name, buffer);
  await page.getByText(words(`plans:tracing.refused.${fault}`, { name })).waitFor();
  if (fault === 'blank') await keepPicture(page, 'designer-pdf-refused');
  expect(await saved()).toEqual(before);
});

/** A tree of pages that holds itself. */
function cyclicPdf(): Buffer {
  const text = writePdf([sheet]).toString('latin1');
  return Buffer.from(text.replace('/Kids [4 0 R]', '/Kids [2 0 R]'), 'latin1');
}

/** Locked with a password that nobody has. */
function lockedPdf(): Buffer {
  const key = `<${'00'.repeat(32)}>`;
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -1 >> /ID [<00> <00>]`;
  const text = writePdf([sheet]).toString('latin1');
  return Buffer.from(text.replace('/Root 1 0 R', `/Root 1 0 R ${lock}`), 'latin1');
}

async function choose(name: string, buffer: Buffer): Promise<void> {
  const mimeType = name.endsWith('.pdf') ? 'application/pdf' : 'image/png';
  await app.page.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer });
}

function field(key: string): Promise<string> {
  return designer(app.page, words).field(key).inputValue();
}

/** The draft as the server has it, after saving what is on the board. */
async function saved() {
  const { page } = app;
  await designer(page, words).board.focus();
  await page.keyboard.press('Control+S');
  await page
    .getByText(`· ${words('plans:designer.draft')} ·`)
    .first()
    .waitFor();
  const { items } = await callIn(page, 'plans', 'list', {});
  return (await callIn(page, 'plans', 'version', { planVersionId: items[0]?.draft?.id ?? '' })).document;
}

/** How many pixels of the board are clearly darker than paper. */
function darkOnBoard(): Promise<number> {
  return app.page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-board] canvas');
    const pen = canvas?.getContext('2d');
    if (!canvas || !pen) return 0;
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 200) dark += 1;
    return dark;
  });
}
