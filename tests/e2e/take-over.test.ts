import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sale } from './pages/sale.page';
import { seriousFindings } from './support/axe';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { admin, callIn, goTo, joinOffice, openOffice } from './support/office';
import { keepPicture } from './support/screens';
import { sharedDatabase, type SharedDatabase } from './support/shared-database';
import { wordsIn } from './support/words';

const words = wordsIn('en');
const patience = { timeout: 15_000 };
const sari = { name: 'Sari Rahma', email: 'sari@gk.id', password: 'kursi tengah', role: 'counter' } as const;
let database: SharedDatabase;
/** A manager at Till 1, and somebody who sells at Till 2. */
let manager: LaunchedApp;
let counter: LaunchedApp;
let eventId: string;

beforeAll(async () => {
  database = await sharedDatabase();
  const environment = database.environment();
  manager = await launchApp({ environment });
  counter = await launchApp({ environment });
  await openOffice(manager.page, 'Till 1');
  await joinOffice(counter.page, 'Till 2');
  await callIn(manager.page, 'users', 'create', sari);
  await callIn(counter.page, 'users', 'signIn', { email: sari.email, password: sari.password });
  const event = await callIn(manager.page, 'events', 'create', {
    name: 'Laskar Pelangi',
    capacity: 100,
    startsAt: new Date(Date.now() + 7 * 24 * 3600_000).toISOString(),
    status: 'on_sale',
    priceMinor: 150_000,
    tillHoldLimit: 3,
  });
  eventId = event.id;
  for (const { page } of [manager, counter]) {
    await goTo(page, `/sale/${eventId}`);
    await sale(page, words).firstSeat();
  }
});
afterAll(async () => {
  await Promise.all([manager?.close(), counter?.close()]);
  await database?.drop();
});

async function hold({ page }: LaunchedApp, seats: string, count: number): Promise<void> {
  const till = sale(page, words);
  await till.askLine.fill(`seat ${seats}`);
  await till.offers.first().waitFor();
  await page.keyboard.press('Enter');
  await till.expectHeld(count);
}

/** What stands about a seat that somebody has, opened from the ask line. */
async function noteOf({ page }: LaunchedApp, seat: number, about: string) {
  const till = sale(page, words);
  await till.askLine.fill(`seat ${seat}`);
  const taken = till.offers.filter({ hasText: about });
  await taken.waitFor();
  await taken.click();
  return page.getByRole('dialog', { name: words('seat-map:note.label', { seat: `Seat-${seat}` }) });
}

const panelOf = ({ page }: LaunchedApp) => sale(page, words).panel;
const sign = (within: Awaited<ReturnType<typeof noteOf>>) => ({
  open: () => within.getByRole('button', { name: words('sale:ways.sign') }).click(),
  fill: async (password: string, act: string) => {
    await within.getByRole('textbox', { name: words('bookings:sign.email') }).fill(admin.email);
    await within.getByLabel(words('bookings:sign.password'), { exact: true }).fill(password);
    await within.getByRole('button', { name: act }).click();
  },
});

describe('a sale that another till takes over', () => {
  it('goes on where the manager is, and the other till says at once who took what', async () => {
    await hold(counter, '50-51', 2);
    const note = await noteOf(manager, 50, sari.name);
    await expect.poll(() => note.innerText(), patience).toMatch(/In a sale with Sari Rahma, Till 2, until/);
    await keepPicture(manager.page, 'take-over-note');
    await note.getByRole('button', { name: words('sale:ways.takeOverFrom', { name: sari.name }) }).click();
    await sale(manager.page, words).expectHeld(2);
    await expect
      .poll(() => panelOf(counter).innerText(), patience)
      .toMatch(/Dewi Lestari took Seat-50–Seat-51 over at Till 1 at/);
    expect(await panelOf(counter).innerText()).toContain(words('sale:refused.takenOver'));
    await keepPicture(counter.page, 'taken-over');
    expect(await seriousFindings(counter.page)).toEqual([]);
  });

  it('is not taken by who only sells, but with a manager’s signature for this one act', async () => {
    const note = await noteOf(counter, 50, admin.name);
    await expect.poll(() => note.innerText(), patience).toMatch(/In a sale with Dewi Lestari, Till 1, until/);
    expect(await note.innerText()).toContain(words('sale:ways.onlyTakeOver'));
    await keepPicture(counter.page, 'take-over-refused');
    const act = words('sale:ways.takeOverFrom', { name: admin.name });
    await sign(note).open();
    await sign(note).fill('not the password', act);
    await note.getByRole('alert').waitFor();
    await keepPicture(counter.page, 'take-over-signing');
    expect(await seriousFindings(counter.page)).toEqual([]);
    await sign(note).fill(admin.password, act);
    await sale(counter.page, words).expectHeld(2);
    await expect
      .poll(() => panelOf(manager).innerText(), patience)
      .toMatch(/Sari Rahma took Seat-50–Seat-51 over at Till 2 at/);
    const standing = await callIn(counter.page, 'session', 'current', {});
    expect(standing.person?.name).toBe(sari.name);
  });
});

describe('a till that holds as many seats as it may', () => {
  it('shows what it holds, with the way to give it back beside', async () => {
    const { page } = counter;
    const till = sale(page, words);
    await page.keyboard.press('Control+N');
    await till.askLine.fill('seat 60-61');
    await till.offers.first().waitFor();
    await page.keyboard.press('Enter');
    const show = till.panel.getByRole('button', { name: words('refusals:step.showHeld') });
    await show.waitFor();
    await keepPicture(page, 'till-limit');
    await show.click();
    const release = words('sale:parked.dropSeats', { seats: 'Seat-50–Seat-51' });
    await till.panel.getByRole('button', { name: release }).waitFor();
    await keepPicture(page, 'till-limit-shown');
    await till.panel.getByRole('button', { name: release }).click();
    const stateOf50 = async () => {
      const { items } = await callIn(page, 'seats', 'list', { eventId });
      return items.find(({ seatNo }) => seatNo === 50)?.state;
    };
    await expect.poll(stateOf50, patience).toBe('free');
  });
});

describe('a named hold that only a manager may break', () => {
  it('is sold by the counter with a manager’s signature, and who allowed it is kept', async () => {
    const { page } = counter;
    await callIn(manager.page, 'namedHolds', 'place', {
      eventId,
      seatNos: [70, 71],
      kind: 'hold',
      letter: 'P',
      reason: 'Press',
    });
    const note = await noteOf(counter, 70, 'Press');
    const act = words('sale:ways.sell', { seat: 'Seat-70' });
    await sign(note).open();
    await keepPicture(page, 'named-hold-signing');
    await sign(note).fill(admin.password, act);
    const till = sale(page, words);
    await expect
      .poll(() => till.panel.innerText(), patience)
      .toContain(words('sale:held.title_one', { n: 1 }));
    await till.sell();
    await till.expectSold();
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    const { rows } = await client.query<{ seller: string; signer: string }>(
      `select s.name as seller, m.name as signer from journal j join users s on s.id = j.person_id
        join users m on m.id = j.approved_by where j.action = 'named_hold_broken' and j.event_id = $1`,
      [eventId],
    );
    await client.end();
    expect(rows).toEqual([{ seller: sari.name, signer: admin.name }]);
  });
});

describe('what others do', () => {
  it('is spoken when it is in the row of the own seats', async () => {
    const { page } = counter;
    await page.keyboard.press('Control+N');
    await hold(counter, '80-81', 2);
    const { row } = await callIn(page, 'seats', 'layout', { eventId });
    const states = (await callIn(page, 'seats', 'list', { eventId })).items;
    const beside = states.filter(({ seatNo, state }) => row[seatNo - 1] === row[79] && state === 'free');
    const seatNos = beside.slice(0, 2).map(({ seatNo }) => seatNo);
    await callIn(manager.page, 'bookings', 'create', { eventId, seatNos });
    await expect
      .poll(() => page.locator('[role="status"][aria-live="polite"]').allInnerTexts(), patience)
      .toContainEqual(expect.stringMatching(/Row \S+: 2 seats taken\./));
  });

  it('is heard on every screen when it takes the sale over', async () => {
    const { page } = counter;
    await goTo(page, '/bookings');
    const [held] = (await callIn(page, 'holds', 'mine', { eventId })).items;
    await callIn(manager.page, 'holds', 'takeOver', { holdId: held?.id ?? '' });
    const heard = page.getByText(words('sale:takenOver.elsewhere', { seats: 'Seat-80–Seat-81' })).last();
    await heard.waitFor();
    await keepPicture(page, 'taken-over-elsewhere');
    await page.getByRole('button', { name: words('sale:takenOver.open') }).click();
    await expect
      .poll(() => panelOf(counter).innerText(), patience)
      .toMatch(/Dewi Lestari took Seat-80–Seat-81 over at Till 1 at/);
  });
});
