import { Client, type QueryConfig } from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { holdId as asHold } from '../../../src/shared/domain/ids';
import type { TestOffice } from '../../support/test-office';
import { people } from '../../support/test-office';
import { urlOf } from '../../support/test-server';
import { anOrder, onEachOffice, type OfficeSite } from '../support/each-office';

onEachOffice('a sale in one statement', (site) => {
  let office: TestOffice;
  let owner: Client;
  let newEvent: OfficeSite['newEvent'];
  beforeAll(() => {
    ({ office, owner, newEvent } = site());
  });

  /** Takes the functions away from tills for a while, so that everything is done in steps. */
  async function inSteps<T>(work: () => Promise<T>): Promise<T> {
    const functions = 'function sell_at_once, hold_at_once';
    await owner.query(`revoke execute on ${functions} from public`);
    try {
      return await work();
    } finally {
      await owner.query(`grant execute on ${functions} to public`);
    }
  }

  test('answers letter for letter like the steps, apart from ids, code and instants', async () => {
    const eventId = await newEvent();
    const customerName = 'Ibu "Sari" \\ 詩';
    const sell = async () => {
      const byQuantity = await office.ask('bookings.create', { eventId, quantity: 2, customerName });
      const chosen = await office.ask('bookings.create', { eventId, seatNos: [31, 30] });
      const hold = await office.ask('holds.place', { eventId, seatNos: [34, 33] });
      const held = await office.ask('bookings.create', { holdId: hold.id });
      for (const { id: bookingId } of [byQuantity, chosen, held])
        await office.ask('bookings.cancel', { bookingId });
      return JSON.stringify([byQuantity, chosen, hold, held])
        .replaceAll(/"(id|code)":"[^"]+"/g, '"$1":"…"')
        .replaceAll(/"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"/g, '"at"');
    };
    const atOnce = await sell();
    expect(atOnce).toBe(await inSteps(sell));
    expect(atOnce).toContain('"soldAt":"at"');
    expect(atOnce).not.toMatch(/\d{4}-\d\d-\d\d/);
  });

  test('sells once however often and however simultaneously one key is sent', async () => {
    const eventId = await newEvent();
    const input = { eventId, quantity: 1, idempotencyKey: 'twenty at once' };
    const replies = await Promise.all(Array.from({ length: 20 }, () => office.ask('bookings.create', input)));
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(await inSteps(() => office.ask('bookings.create', input))).toEqual(replies[0]);
    const { items } = await office.ask('bookings.list', { eventId });
    expect(items).toHaveLength(1);
  });

  test('gives the first answer also to a key that was first sent in steps', async () => {
    const input = { eventId: await newEvent(), seatNos: [3], idempotencyKey: 'steps first' };
    const first = await inSteps(() => office.ask('holds.place', input));
    expect(await office.ask('holds.place', input)).toEqual(first);
  });

  test('looks at a handful of seats in a house that nobody has analysed yet, however large', async () => {
    const eventId = await newEvent(3_000);
    const order = async (does: 'sell' | 'hold', wish: object) => {
      const orders = await anOrder(owner, { event_id: eventId, ...wish });
      return { text: `select ${does}_at_once($1, $2)`, values: [eventId, orders] };
    };
    const ways = {
      'the best four': { text: `select best_seats($1, 4, null, '{}')`, values: [eventId] },
      'a hold': await order('hold', { seat_nos: [1500, 1501] }),
      'a hold of the best': await order('hold', { party: 3 }),
      'the first two': await order('sell', { quantity: 2 }),
      'two chosen ones': await order('sell', { seat_nos: [2001, 2002] }),
    };
    const lookedAt = async (statement: QueryConfig) => {
      await owner.query('begin');
      // Its plans are made here and now, by what the server knows of the table.
      await owner.query('discard plans');
      const { rows } = await owner.query<Record<string, unknown>>(statement);
      expect(Object.values(rows[0] ?? {})).not.toContain(null);
      const counted = await owner.query<{ seats: number }>(
        `select (seq_tup_read + idx_tup_fetch)::int as seats from pg_stat_xact_user_tables where relname = 'seats'`,
      );
      await owner.query('rollback');
      return counted.rows[0]?.seats;
    };
    for (const [way, statement] of Object.entries(ways))
      expect(await lookedAt(statement), way).toBeLessThan(500);
  });

  test('refuses a key that was used for something else', async () => {
    const eventId = await newEvent();
    await office.ask('bookings.create', { eventId, quantity: 1, idempotencyKey: 'reused' });
    const other = { eventId, quantity: 2, idempotencyKey: 'reused' };
    expect(await office.refusal('bookings.create', other)).toMatchObject({ code: 'key_reused' });
  });

  test('sells nothing for somebody whose role changed a moment ago', async () => {
    const eventId = await newEvent();
    await office.ask('users.signIn', people.counter, { window: 2 });
    // Behind everybody's back, so that only the statement itself can notice.
    await owner.query(
      `alter table users disable trigger users_changed; update users set role = 'manager' where email = 'sari@gk.id'`,
    );
    const refusal = await office.refusal('bookings.create', { eventId, quantity: 1 }, { window: 2 });
    await owner.query(
      `update users set role = 'counter' where email = 'sari@gk.id'; alter table users enable trigger users_changed`,
    );
    expect(refusal).toEqual({ code: 'session_ended', facts: { why: 'role_changed' } });
    expect((await office.ask('bookings.list', { eventId })).items).toEqual([]);
  });

  test('waits for the disk also where tills may not write to the log by themselves', async () => {
    const eventId = await newEvent();
    const administrator = new Client({
      connectionString: urlOf(site().server, site().database.name, site().server.superuser),
    });
    await administrator.connect();
    const { rows } = await administrator.query<{ signature: string }>(
      `select oid::regprocedure::text as signature from pg_proc where proname = 'pg_logical_emit_message'`,
    );
    const functions = rows.map(({ signature }) => signature).join(', ');
    await administrator.query(`revoke execute on function ${functions} from public`);
    try {
      const input = { eventId, quantity: 2, idempotencyKey: 'without messages' };
      const sold = await office.ask('bookings.create', input);
      expect(await office.ask('bookings.create', input)).toEqual(sold);
      expect((await office.ask('holds.place', { eventId, quantity: 1 })).seats).toHaveLength(1);
      expect((await office.ask('bookings.list', { eventId })).items).toHaveLength(1);
    } finally {
      await administrator.query(`grant execute on function ${functions} to public`);
      await administrator.end();
    }
  });

  test('says yes to nothing that the steps refuse', async () => {
    const eventId = await newEvent();
    const seatNos = [10, 11];
    const hold = async (wanted: number[]) =>
      (await office.ask('holds.place', { eventId, seatNos: wanted })).id;
    const codeOf = async (op: 'bookings.create' | 'holds.place', input: { seatNos: number[] }) =>
      (await office.refusal(op, { eventId, ...input })).code;
    const codeOfSelling = async (holdId: string) =>
      (await office.refusal('bookings.create', { holdId: asHold.parse(holdId) })).code;

    const holdId = await hold(seatNos);
    const letter = { kind: 'hold', letter: 'H', reason: 'House' } as const;
    await office.ask('namedHolds.place', { eventId, seatNos: [13], ...letter });
    await owner.query(`update seats set kind = 'wheelchair' where event_id = $1 and seat_no = 1`, [eventId]);
    for (const taken of [[9, 10], [13]])
      for (const op of ['bookings.create', 'holds.place'] as const)
        expect(await codeOf(op, { seatNos: taken }), `${op} ${taken.join()}`).toBe('seats_unavailable');
    // What nobody asked for by name goes round all three.
    const some = await office.ask('bookings.create', { eventId, quantity: 10 });
    expect(numbersOf(some.lines)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 12, 14]);

    await owner.query('update holds set till_id = null where id = $1', [holdId]);
    expect(await codeOfSelling(holdId), 'of another till').toBe('hold_elsewhere');
    await owner.query('update holds set till_id = (select id from tills) where id = $1', [holdId]);
    await owner.query(`update holds set held_until = now() - interval '1 minute' where id = $1`, [holdId]);
    expect(await codeOfSelling(holdId), 'after its time').toBe('hold_ended');

    // Seat 31 is at the end of what is free, and would be alone.
    const free = await hold([32, 33]);
    await office.ask('bookings.create', { eventId, seatNos: [30] });
    await owner.query(`update events set single_seat_rule = 'forbid' where id = $1`, [eventId]);
    await owner.query(`update holds set owed_nos = '{31}' where id = $1`, [free]);
    expect(await codeOfSelling(free), 'owes a single seat').toBe('leaves_single_seat');
    for (const op of ['bookings.create', 'holds.place'] as const)
      expect(await codeOf(op, { seatNos: [35] }), `${op} beside a single seat`).toBe('leaves_single_seat');

    await owner.query(`update events set single_seat_rule = 'off' where id = $1`, [eventId]);
    for (const [window, code] of [
      [`sale_ends_at = now() - interval '1 second'`, 'sale_is_over'],
      [`sale_ends_at = null, sale_starts_at = now() + interval '1 hour'`, 'sale_not_yet_open'],
    ]) {
      await owner.query(`update events set ${window} where id = $1`, [eventId]);
      expect(await codeOf('bookings.create', { seatNos: [20] })).toBe(code);
      expect(await codeOf('holds.place', { seatNos: [20] })).toBe(code);
    }
    expect(await office.ask('integrity.check', {})).toMatchObject({ agrees: true });
  });

  test('says that it does not know when the disk cannot be waited for, and the same key finds the sale', async () => {
    const eventId = await newEvent();
    const { rows } = await owner.query<{ source: string }>(
      `select pg_get_functiondef('reach_the_disk'::regproc) as source`,
    );
    const failing = `begin raise exception using errcode = 'BO011'; end`;
    await owner.query(
      `create or replace function reach_the_disk() returns void language plpgsql as $$ ${failing} $$`,
    );
    const input = { eventId, quantity: 2, idempotencyKey: 'not on the disk yet' };
    expect(await office.refusal('bookings.create', input)).toMatchObject({ code: 'outcome_unknown' });
    expect(await office.refusal('bookings.create', input)).toMatchObject({ code: 'outcome_unknown' });
    await owner.query(rows[0]?.source ?? '');
    const sold = await office.ask('bookings.create', input);
    expect((await office.ask('bookings.list', { eventId })).items.map(({ id }) => id)).toEqual([sold.id]);
  });

  test('leaves nothing behind when seats are missing, and says which', async () => {
    const eventId = await newEvent(3);
    await office.ask('bookings.create', { eventId, seatNos: [2] });
    expect(await office.refusal('bookings.create', { eventId, seatNos: [1, 2, 3] })).toMatchObject({
      code: 'seats_unavailable',
      facts: { seatNos: [2], stillFree: [{ seatNo: 1 }, { seatNo: 3 }] },
    });
    expect(await office.refusal('bookings.create', { eventId, quantity: 3 })).toMatchObject({
      code: 'not_enough_seats',
      facts: { left: 2 },
    });
    expect(await office.ask('integrity.check', {})).toMatchObject({ agrees: true });
  });
});

function numbersOf(lines: readonly { seatNo: number }[]): number[] {
  return lines.map(({ seatNo }) => seatNo);
}
