import type { Knex } from 'knex';

const id = (no: number) => `00000000-0000-7000-8000-${String(no).padStart(12, '0')}`;

/** Ids of the rows below. */
export const ids = { ana: id(1), door: id(2), jazz: id(3), hold: id(4), booking: id(5) };

export async function addPeople(knex: Knex): Promise<void> {
  await knex.raw(`select create_first_admin(?, 'Ana', 'ana@house.id', 'hash', 'salt', 'proof')`, [ids.ana]);
  await knex('tills').insert({ id: ids.door, number: 1, name: 'Door' });
}

export async function addEvent(knex: Knex): Promise<void> {
  await knex.raw(
    `insert into events (id, name, starts_at, status, capacity, created_by) values (?, 'Jazz', '2026-12-01 19:30+07', 'on_sale', 3, ?)`,
    [ids.jazz, ids.ana],
  );
  await knex.raw(
    `insert into price_categories (event_id, category_no, code, name, price_minor, seat_count) values (?, 1, 'A', 'Stalls', 5000, 3)`,
    [ids.jazz],
  );
}

export async function addHold(knex: Knex): Promise<void> {
  await knex.raw(
    `insert into holds (id, event_id, person_id, till_id, seat_nos, held_until) values (?, ?, ?, ?, '{3}', now() + interval '8 minutes')`,
    [ids.hold, ids.jazz, ids.ana, ids.door],
  );
}

export async function addSeatsAndSell(knex: Knex): Promise<void> {
  await knex.raw(
    `insert into seats (event_id, seat_no, label) select ?, no, 'Seat-' || no from generate_series(1, 3) no`,
    [ids.jazz],
  );
  await knex.transaction(async (trx) => {
    await trx.raw(
      `insert into bookings (id, event_id, quantity, total_minor, till_id, sold_by, changed_by, changed_till_id) values (?, ?, 2, 10000, ?, ?, ?, ?)`,
      [ids.booking, ids.jazz, ids.door, ids.ana, ids.ana, ids.door],
    );
    await trx.raw('update seats set booking_id = ? where event_id = ? and seat_no in (1, 2)', [
      ids.booking,
      ids.jazz,
    ]);
  });
}

/** Everything in some tables, in a stable order. */
export async function all(knex: Knex, ...tables: string[]): Promise<unknown> {
  const found: Record<string, unknown> = {};
  for (const table of tables) {
    const { rows } = await knex.raw<{ rows: unknown[] }>(
      `select to_jsonb(t) as row from ${table} t order by 1`,
    );
    found[table] = rows;
  }
  return found;
}

/** What the database says to work that it must refuse. */
export async function refusalTo(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (each: unknown) => each,
  );
  return error instanceof Error ? error.message.replace(/^[^]* - /, '') : 'not refused';
}
