import { setTimeout as delay } from 'node:timers/promises';
import { Pool } from 'pg';
import { expect } from 'vitest';
import { openTcpProxy, type TcpProxy } from '../../support/tcp-proxy';
import { createTestDatabase, type TestDatabase } from '../../support/template-database';
import { openHouse, openTestOffice, people, type TestOffice } from '../../support/test-office';
import type { TestServer } from '../../support/test-server';
import type { OutsideReply } from '../command-line/support/call';
import { idOf } from '../command-line/support/call';
import type { Luck } from './luck';
import type { Till } from './sales';
import { hundredSales, sellAll } from './sales';
import { expectNoSeatStuck, expectWhole } from './whole';

/** Three tills, each at the end of a cable of its own, and the owner's rows of the database at the other end. */
export interface CableSite {
  readonly offices: readonly TestOffice[];
  readonly cables: readonly TcpProxy[];
  rows(sql: string, values: unknown[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

const tills = 3;
const capacity = 330;

/**
 * What was on its way when a cable was cut, cut by cut: a sale or a hold in one statement, at last the commit of one in steps, which may
 * never come.
 */
const lastWords = ['sell_to_disk', 'hold_to_disk', 'sell_to_disk', 'sell_to_disk', 'COMMIT'];

export async function openCableSite(server: TestServer): Promise<CableSite> {
  const database: TestDatabase = await createTestDatabase(server);
  const owner = new Pool({ connectionString: database.ownerUrl, max: 2 });
  const cables: TcpProxy[] = [];
  const offices: TestOffice[] = [];
  for (let till = 1; till <= tills; till += 1) {
    const cable = await openTcpProxy(server.port);
    const databaseUrl = database.tillUrl.replace(`:${server.port}/`, `:${cable.port}/`);
    const office = await openTestOffice({ databaseUrl, poolSize: 5, beat: 1_000 });
    if (till === 1) await openHouse(office);
    else await office.ask('tills.register', { name: `Till ${till}` });
    await office.ask('users.signIn', people.manager);
    cables.push(cable);
    offices.push(office);
  }
  return {
    offices,
    cables,
    rows: async (sql, values) => (await owner.query<Record<string, unknown>>(sql, values)).rows,
    close: async () => {
      for (const office of offices) await office.close();
      for (const cable of cables) await cable.close();
      await owner.end();
      await database.drop();
    },
  };
}

/** How a round went, for the line that is printed. */
export interface CableStory {
  readonly cuts: number;
  /** Sales that a till could not know of, and those among them that were made. */
  readonly unknown: number;
  readonly made: number;
}

/**
 * Three tills sell a hundred bookings while their cables are cut between a command and its answer, again and again; each till asks again
 * with the same key. Every sale is there once, and is the one that was told.
 */
export async function cableRound(site: CableSite, luck: Luck): Promise<CableStory> {
  const [first] = site.offices;
  if (first === undefined) throw new Error('there are no tills');
  const event = { name: 'Storm', startsAt: '2027-03-05T19:30:00+07:00', capacity, priceMinor: 75_000 };
  const { id: eventId } = await first.ask('events.create', event);
  const sales = hundredSales(eventId, capacity, luck);
  const story = { cuts: 0, unknown: 0, made: 0 };
  let isSelling = true;

  const counters = site.offices.map((office) => {
    const ask: Till = async (op, input) => {
      const reply = await outside(office, op, input);
      if (!reply.ok && reply.refusal.code === 'outcome_unknown') {
        const key = 'idempotencyKey' in input ? input.idempotencyKey : null;
        const made = await site.rows('select from commands where idempotency_key = $1', [key]);
        story.unknown += 1;
        story.made += made.length;
      }
      return reply;
    };
    return { ask, isGone: () => false };
  });
  const moments = site.cables.map(() =>
    lastWords.map((words) => ({
      words,
      after: luck.between(0, 12),
      gone: luck.between(0, 60),
    })),
  );
  const selling = sellAll(counters, eventId, sales).finally(() => {
    isSelling = false;
  });
  const cutting = site.cables.map(async (cable, place) => {
    for (const { words, after, gone } of moments[place] ?? []) {
      await Promise.race([cable.swallowAnswersAfter(words), selling]);
      if (!isSelling) return;
      await delay(after);
      cable.cut();
      story.cuts += 1;
      await delay(gone);
      cable.mend();
    }
  });
  const acknowledged = await selling;
  await Promise.all(cutting);
  for (const cable of site.cables) cable.swallowNothing();

  expect(acknowledged.size).toBe(sales.length);
  expect(new Set([...acknowledged.values()].map(idOf)).size).toBe(sales.length);
  expect(await expectWhole(site, eventId, acknowledged)).toBe(sales.length);
  await expectNoSeatStuck(site, eventId);
  expect(story.unknown, 'answers were lost').toBeGreaterThan(0);
  return story;
}

async function outside(office: TestOffice, op: string, input: object): Promise<OutsideReply> {
  const [feature, operation] = op.split('.');
  const reply = await office.dispatch({ id: 1, isTrusted: true }, { feature, operation, input });
  if (reply.ok) return { ok: true, value: reply.value };
  return { ok: false, refusal: { code: reply.refusal.code, facts: { ...reply.refusal.facts } } };
}
