import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockSeats } from '../support/blocked-seats';
import { sale } from './pages/sale.page';
import type { LaunchedApp } from './support/launch-app';
import { launchApp } from './support/launch-app';
import { callIn, goTo, joinOffice, openOffice, planEvent } from './support/office';
import { keepPicture } from './support/screens';
import { sharedDatabase, type SharedDatabase } from './support/shared-database';
import { wordsIn } from './support/words';

const words = wordsIn('en');
let database: SharedDatabase;
let first: LaunchedApp;
let second: LaunchedApp;
let eventId: string;
let seat: number;

beforeAll(async () => {
  database = await sharedDatabase();
  const environment = database.environment();
  first = await launchApp({ environment });
  second = await launchApp({ environment });
  await openOffice(first.page, 'Till 1');
  await joinOffice(second.page, 'Till 2');
  eventId = await planEvent(first.page, 'Laskar Pelangi', 500);
  await Promise.all([first, second].map(({ page }) => goTo(page, `/sale/${eventId}`)));
  seat = await sale(first.page, words).firstSeat();
  await sale(second.page, words).firstSeat();
});
afterAll(async () => {
  await Promise.all([first?.close(), second?.close()]);
  await database?.drop();
});

describe('two tills on one shared database', () => {
  it('each sees at once what the other holds, with name and till', async () => {
    const here = sale(first.page, words);
    const there = sale(second.page, words);
    await here.click(seat);
    await here.click(seat + 1);
    await here.expectHeld(2);
    await there.expectSeat(seat, /In a sale with Dewi Lestari, Till 1, until/);
    await keepPicture(second.page, 'two-tills-held');
  });

  it('each sees at once what the other sold', async () => {
    const here = sale(first.page, words);
    const there = sale(second.page, words);
    await here.sell();
    await here.expectSold();
    await there.expectSeat(seat, /Sold by Dewi Lestari at Till 1/);
    await there.expectSeat(seat + 1, /sold$/);
    await keepPicture(second.page, 'two-tills-sold');
  });

  it('offer the next seats, never those of the other', async () => {
    const there = sale(second.page, words);
    await there.askLine.fill('2');
    await there.offers.first().waitFor();
    await second.page.keyboard.press('Enter');
    await there.expectHeld(2);
    const { items } = await callIn(first.page, 'seats', 'list', { eventId });
    const states = items.map(({ state }) => state);
    expect(states.filter((state) => state === 'booked')).toHaveLength(2);
    expect(states.filter((state) => state === 'held')).toHaveLength(2);
  });
});

describe('a raw SQL client', () => {
  let client: Client;

  beforeAll(async () => {
    client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
  });
  afterAll(() => client?.end());

  it('is seen in every open window when it blocks a seat', async () => {
    await blockSeats(client, { eventId, seatNos: [seat - 1], reason: 'camera' });
    await sale(first.page, words).expectSeat(seat - 1, /blocked$/i);
    await sale(second.page, words).expectSeat(seat - 1, /blocked$/i);
  });

  it('is seen in every open window when it sells a seat', async () => {
    await client.query('begin');
    const { rows } = await client.query<{ id: string }>(
      `insert into bookings (event_id, code, quantity, total_minor, currency)
        values ($1, 'RAW01', 1, 150000, 'IDR') returning id`,
      [eventId],
    );
    await client.query('update seats set booking_id = $1 where event_id = $2 and seat_no = $3', [
      rows[0]?.id,
      eventId,
      seat + 2,
    ]);
    await client.query('commit');
    await sale(first.page, words).expectSeat(seat + 2, /sold$/i);
    await sale(second.page, words).expectSeat(seat + 2, /sold$/i);
  });
});
