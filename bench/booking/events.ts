import type { BenchHouse } from './house';
import type { BenchTill } from './till';

let made = 0;

/** A new event through the service; answers its id. */
export async function newEvent(till: BenchTill, capacity: number): Promise<string> {
  made += 1;
  const name = `Bench ${made}`;
  const event = await till.ask('events.create', {
    name,
    startsAt: '2027-03-01T19:30:00+07:00',
    capacity,
    priceMinor: price,
  });
  return String(event['id']);
}

export const price = 50_000;

/**
 * Sells the seats that a condition names in one go, past the triggers: thousands of sales that were made before. What the triggers keep
 * (lines, journal) is missing, so this house must not be checked for agreement.
 */
export async function sellBefore(house: BenchHouse, eventId: string, condition: string): Promise<void> {
  await asReplica(house, [
    `insert into bookings (id, event_id, code, quantity, currency) values (gen_random_uuid(), '${eventId}', gen_random_uuid()::text, 1, 'IDR')`,
    `update seats set booking_id = (select id from bookings where event_id = '${eventId}' limit 1) where event_id = '${eventId}' and (${condition})`,
  ]);
}

/** A million seats change hands: everything sold and given back, five times. */
export async function changeAMillionTimes(
  house: BenchHouse,
  eventId: string,
  capacity: number,
): Promise<void> {
  for (let change = 0; change < 1_000_000; change += 2 * capacity) {
    await asReplica(house, [
      `update seats set booking_id = (select id from bookings where event_id = '${eventId}' limit 1) where event_id = '${eventId}' and booking_id is null`,
    ]);
    await asReplica(house, [
      `update seats set booking_id = null where event_id = '${eventId}' and seat_no > ${capacity * 0.01}`,
    ]);
  }
}

async function asReplica({ owner }: BenchHouse, statements: readonly string[]): Promise<void> {
  await owner.query('begin');
  await owner.query('set local session_replication_role = replica');
  for (const statement of statements) await owner.query(statement);
  await owner.query('commit');
}
