// Photographs the frame and the controls: node tests/gallery/shoot.mjs <folder for the pictures> [name…]
// Needs a Chromium: CHROMIUM names one, else /usr/bin/chromium.
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';

const [folder = 'test-results/gallery', ...only] = process.argv.slice(2);
const built = await mkdtemp(path.join(tmpdir(), 'gallery-'));
const configFile = path.join(import.meta.dirname, 'vite.config.ts');
const axeSource = await readFile('node_modules/axe-core/axe.min.js', 'utf8');

/** What to do before the picture is taken. */
const scenes = {
  controls: { at: '/tonight' },
  rows: { at: '/events', act: (page) => page.keyboard.press('Tab') },
  palette: { at: '/events', act: (page) => page.keyboard.press('Control+k') },
  search: {
    at: '/events',
    act: (page) => page.keyboard.press('Control+k').then(() => page.keyboard.type('te')),
  },
  events: { at: '/events', act: (page) => page.keyboard.press('Control+o') },
  keys: { at: '/events', act: (page) => page.keyboard.press('F1') },
  account: { at: '/events', act: (page) => page.getByRole('button', { name: 'Sari' }).click() },
  lost: { at: '/events', act: loseConnection },
  toast: { at: '/events', act: (page) => page.locator('[role=row]').nth(3).click() },
  crash: { at: '/bookings' },
  missing: { at: '/nowhere' },
};

const looks = [
  { name: 'light-en', query: 'theme=light&language=en', width: 1280, height: 800 },
  { name: 'dark-id', query: 'theme=dark&language=id', width: 1280, height: 800 },
  { name: 'wide-light-id', query: 'theme=light&language=id', width: 1920, height: 1080 },
  { name: 'wide-dark-en', query: 'theme=dark&language=en', width: 1920, height: 1080 },
  { name: 'large-text', query: 'theme=light&language=id&size=200', width: 1280, height: 800 },
];

await build({ configFile, logLevel: 'warn', build: { outDir: built, emptyOutDir: true } });
const server = await preview({
  configFile,
  build: { outDir: built },
  preview: { port: 0, host: '127.0.0.1' },
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
let faults = 0;
try {
  await mkdir(folder, { recursive: true });
  for (const look of looks) for (const name of Object.keys(scenes)) await shoot(look, name);
} finally {
  await browser.close();
  await server.close();
  await rm(built, { recursive: true, force: true });
}
process.exitCode = faults > 0 ? 1 : 0;

async function shoot({ name: look, query, width, height }, scene) {
  if (only.length > 0 && !only.some((part) => `${scene}-${look}`.includes(part))) return;
  const page = await browser.newPage({ viewport: { width, height } });
  page.on('pageerror', (error) => console.log(`${scene} ${look}: ${error.message}`));
  page.on('console', (line) => line.type() === 'error' && console.log(`${scene} ${look}: ${line.text()}`));
  await page.goto(`${server.resolvedUrls.local[0]}?${query}#${scenes[scene].at}`);
  await page.getByRole('navigation').waitFor();
  await page.waitForTimeout(250);
  await scenes[scene].act?.(page);
  await page.waitForTimeout(350);
  await page.screenshot({ path: path.join(folder, `${scene}-${look}.png`) });
  await scan(page, `${scene}-${look}`);
  await page.close();
}

async function scan(page, name) {
  await page.evaluate(axeSource);
  const found = await page.evaluate(() => globalThis.axe.run());
  for (const { id, impact, nodes } of found.violations) {
    faults += 1;
    console.log(
      `${name}: ${impact} ${id}: ${nodes[0]?.failureSummary.replaceAll('\n', ' ').slice(0, 200)} ${nodes.map((node) => node.html.slice(0, 140)).join(' | ')}`,
    );
  }
}

async function loseConnection(page) {
  const since = new Date().toISOString();
  const nextTryAt = new Date(Date.now() + 3500).toISOString();
  await page.evaluate((connection) => globalThis.push({ type: 'connection', connection }), {
    state: 'reconnecting',
    since,
    nextTryAt,
  });
}
