import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { urlOf } from '../support/test-server';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { callIn, openOffice, planEvent } from './support/office';
import { keepPicture } from './support/screens';
import { sharedDatabase, type SharedDatabase } from './support/shared-database';
import { wordsIn } from './support/words';

const words = wordsIn('en');
const patience = { timeout: 15_000 };
let database: SharedDatabase;
let app: LaunchedApp;
let code: string;
let bookingId: string;

beforeAll(async () => {
  database = await sharedDatabase();
  app = await launchApp({ environment: database.environment() });
  await openOffice(app.page, 'Till 1');
  const eventId = await planEvent(app.page, 'Laskar Pelangi', 50);
  ({ code, id: bookingId } = await callIn(app.page, 'bookings', 'create', { eventId, seatNos: [7, 8] }));
});
afterAll(async () => {
  await app?.close();
  await database?.drop();
});

const sign = (key: string) => app.page.getByRole('button', { name: words(key), exact: true });
const note = () => app.page.getByRole('dialog', { name: words('frame:agree.label') });

describe('the sign that all seats agree', () => {
  it('stands there by itself, and a click tells what was looked at', async () => {
    await sign('frame:agree.yes').waitFor();
    await sign('frame:agree.yes').click();
    await expect.poll(() => note().innerText(), patience).toMatch(/50 seats checked at \d\d\.\d\d\.\d\d/);
    await app.page.keyboard.press('Escape');
    await note().waitFor({ state: 'detached' });
  });

  it('says what does not agree and where, with the way to the booking', async () => {
    const vandal = new Client({
      connectionString: urlOf(database.server, database.name, database.server.superuser),
    });
    await vandal.connect();
    // Whoever breaks the rules must be mightier than the triggers that keep them.
    await vandal.query('set session_replication_role = replica');
    await vandal.query('update bookings set total_minor = total_minor + 1 where id = $1', [bookingId]);
    await vandal.end();
    await sign('frame:agree.yes').click();
    await expect
      .poll(() => note().innerText(), patience)
      .toContain(words('frame:agree.rule.totals_equal_lines'));
    await expect.poll(() => note().innerText(), patience).toContain(code);
    await sign('frame:agree.no').waitFor();
    await keepPicture(app.page, 'seats-do-not-agree');
    await note()
      .getByRole('button', { name: words('frame:agree.openBooking') })
      .click();
    await expect.poll(() => app.page.url()).toContain(`/bookings/${bookingId}`);
  });
});
