import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'vitest';
import type { OpenCall } from '../command-line/support/call';
import { idOf, openCall, valueOf } from '../command-line/support/call';
import type { CrashSite } from './crash-site';
import { admin } from './crash-site';
import type { Luck } from './luck';
import type { Acknowledged, Counter, Sale } from './sales';
import { hundredSales, salesAtOnce, sellAll } from './sales';
import { expectNoSeatStuck, expectWhole } from './whole';

/** Who is killed in the middle. A till that survives the server's end comes back by itself and goes on. */
export type Victims = 'one till' | 'all tills' | 'the server' | 'everything' | 'one backend after the other';
export const allVictims: readonly Victims[] = [
  'everything',
  'the server',
  'all tills',
  'one till',
  'one backend after the other',
];

/** How many backends of one round are killed, one after the other; whatever else is killed is killed once. */
const backendsKilled = 7;

const tillNames = ['Kasir 1', 'Kasir 2', 'Kasir 3'];
const capacity = 330;

/** What a round was like, for the line that is printed. */
export interface RoundStory {
  readonly victims: Victims;
  readonly acknowledged: number;
  /** Bookings that were made although nobody was told. */
  readonly untold: number;
}

/** Sets a site up: its database, its admin, and an event for each round. Answers the ids of the events. */
export async function openSite(site: CrashSite, rounds: number): Promise<string[]> {
  const office = openCall(site.at('Office'));
  valueOf(await office.ask('users.bootstrap', admin));
  const eventIds: string[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const event = {
      name: `Round ${round}`,
      startsAt: '2026-12-05T20:00:00+07:00',
      capacity,
      priceMinor: 75_000,
    };
    eventIds.push(idOf(valueOf(await office.ask('events.create', event))));
  }
  const durability = `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as "commit"`;
  expect(await site.rows(durability, [])).toEqual([{ fsync: 'on', commit: 'on' }]);
  await office.end();
  return eventIds;
}

/** Three tills sell a hundred bookings; somebody is killed in the middle; everything is looked at, and rung up again. */
export async function crashRound(
  site: CrashSite,
  eventId: string,
  luck: Luck,
  victims: Victims,
): Promise<RoundStory> {
  const opened: OpenCall[] = [];
  try {
    return await playRound({ site, opened }, eventId, luck, victims);
  } finally {
    // A round that fails leaves nobody behind who would try to come back for ever.
    for (const till of opened) till.process.kill('SIGKILL');
  }
}

/** Where a round is played, and every till that it opened. */
interface Place {
  readonly site: CrashSite;
  readonly opened: OpenCall[];
}

function openTills({ site, opened }: Place): OpenCall[] {
  const tills = tillNames.map((name) => openCall(site.at(name), salesAtOnce));
  opened.push(...tills);
  return tills;
}

async function playRound(place: Place, eventId: string, luck: Luck, victims: Victims): Promise<RoundStory> {
  const { site } = place;
  const sales = hundredSales(eventId, capacity, luck);
  const acknowledged = await sellUntilKilled(place, eventId, sales, luck, victims);

  // The next start: no repair, no unlocking, no deleting of anything.
  const tills = openTills(place);
  const [first] = tills;
  if (first === undefined) throw new Error('there are no tills');
  valueOf(await first.ask('events.get', { eventId }));
  const made = await expectWhole(site, eventId, acknowledged);
  await expectNoSeatStuck(site, eventId);

  const again = await sellAll(tills.map(counterOf), eventId, sales);
  expect(again.size).toBe(sales.length);
  for (const [key, told] of acknowledged) expect(again.get(key), key).toEqual(told);
  expect(new Set([...again.values()].map(idOf)).size).toBe(sales.length);
  expect(await expectWhole(site, eventId, again)).toBe(sales.length);

  await expectHouseCanBeFilled(site, first, eventId, sales);
  for (const { code } of await Promise.all(tills.map((till) => till.end()))) expect(code).toBe(0);
  return { victims, acknowledged: acknowledged.size, untold: made - acknowledged.size };
}

async function sellUntilKilled(
  place: Place,
  eventId: string,
  sales: readonly Sale[],
  luck: Luck,
  victims: Victims,
): Promise<Acknowledged> {
  const { site } = place;
  const tills = openTills(place);
  // All are signed in before the first sale, so that the end comes in the middle of sales.
  await Promise.all(tills.map(async (till) => valueOf(await till.ask('events.get', { eventId }))));
  const acknowledged: Acknowledged = new Map();
  const moments = momentsOf(victims, luck);
  const strikes: Promise<void>[] = [];
  const told = (key: string, value: unknown) => {
    acknowledged.set(key, value);
    const moment = moments.get(acknowledged.size);
    if (moment !== undefined) strikes.push(delay(moment).then(() => kill(site, tills, victims)));
  };
  await sellAll(tills.map(counterOf), eventId, sales, told);
  expect(await Promise.all(strikes), 'the end came in the middle').toHaveLength(moments.size);
  await Promise.all(tills.map((till) => till.end()));
  return acknowledged;
}

/** After how many acknowledged sales, and how many milliseconds later, somebody is killed. */
function momentsOf(victims: Victims, luck: Luck): Map<number, number> {
  const moments = new Map<number, number>();
  const count = victims === 'one backend after the other' ? backendsKilled : 1;
  while (moments.size < count) moments.set(luck.between(5, 85), luck.between(0, 12));
  return moments;
}

function counterOf(till: OpenCall): Counter {
  return { ask: (op, input) => till.ask(op, input), isGone: () => till.process.killed };
}

async function kill(site: CrashSite, tills: readonly OpenCall[], victims: Victims): Promise<void> {
  if (victims === 'one backend after the other') return site.killBackend();
  const dying = { 'one till': tills.slice(0, 1), 'all tills': tills, 'the server': [], everything: tills }[
    victims
  ];
  for (const till of dying) till.process.kill('SIGKILL');
  if (victims === 'the server' || victims === 'everything') await site.killServer();
}

/** Whatever was not sold can be sold now, to the last seat. */
async function expectHouseCanBeFilled(
  site: CrashSite,
  till: OpenCall,
  eventId: string,
  sales: readonly Sale[],
): Promise<void> {
  const left = capacity - sales.reduce((sum, { quantity }) => sum + quantity, 0);
  if (left > 0) valueOf(await till.ask('bookings.create', { eventId, quantity: left }));
  const seats = await site.rows(
    'select count(distinct booking_id)::int as bookings, count(booking_id)::int as seats from seats where event_id = $1',
    [eventId],
  );
  expect(seats).toEqual([{ bookings: sales.length + (left > 0 ? 1 : 0), seats: capacity }]);
  expect(valueOf(await till.ask('integrity.check'))).toMatchObject({ agrees: true, faults: [] });
}
