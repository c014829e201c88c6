import { randomUUID } from 'node:crypto';
import { DatabaseError, type Client } from 'pg';

type Statement = string | readonly [text: string, values: readonly unknown[]];

/** The SQLSTATE with which the database refuses these statements in one transaction, at the latest at commit; else `accepted`. */
export async function sqlstateOf(client: Client, ...statements: readonly Statement[]): Promise<string> {
  await client.query('begin');
  try {
    for (const statement of statements) {
      const [text, values] = typeof statement === 'string' ? [statement, []] : statement;
      await client.query(text, [...values]);
    }
    await client.query('commit');
    return 'accepted';
  } catch (error) {
    await client.query('rollback');
    if (error instanceof DatabaseError) return error.code ?? '';
    throw error;
  }
}

/** An event on sale with its seats and one price, made by raw statements alone. */
export async function rawEvent(
  client: Client,
  { capacity = 10, price = 0, status = 'on_sale' } = {},
): Promise<string> {
  const id = randomUUID();
  await client.query(
    `insert into events (id, name, starts_at, capacity, status) values ($1, 'Raw', now() + interval '1 day', $2, $3)`,
    [id, capacity, status],
  );
  await client.query(
    `insert into price_categories (event_id, category_no, code, name, price_minor, seat_count) values ($1, 1, 'A', 'A', $2, $3)`,
    [id, price, capacity],
  );
  await client.query(
    `insert into seats (event_id, seat_no, label) select $1, n, 'Seat-' || n from generate_series(1, $2::int) n`,
    [id, capacity],
  );
  return id;
}

/** A booking of these seats, made by raw statements alone; the database writes its lines and its history. */
export async function rawBooking(
  client: Client,
  eventId: string,
  seatNos: readonly number[],
  total = 0,
): Promise<string> {
  const id = randomUUID();
  await client.query('begin');
  await client.query(`insert into bookings (id, event_id, quantity, total_minor) values ($1, $2, $3, $4)`, [
    id,
    eventId,
    seatNos.length,
    total,
  ]);
  await client.query(`update seats set booking_id = $1 where event_id = $2 and seat_no = any($3)`, [
    id,
    eventId,
    seatNos,
  ]);
  await client.query('commit');
  return id;
}
