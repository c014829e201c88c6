import { expect } from 'vitest';
import type { CrashSite } from './crash-site';
import type { Acknowledged } from './sales';
import { toldBooking } from './sales';

/** Every booking of an event as its tables have it, and what of it contradicts itself. */
const bookingsSql = `
  select b.id, b.code, b.status, b.quantity, b.total_minor::int as "totalMinor",
    (select json_agg(json_build_object('lineNo', l.line_no, 'seatNo', l.seat_no, 'label', l.label, 'priceMinor', l.price_minor)
      order by l.line_no) from booking_lines l where l.booking_id = b.id) as lines,
    (select coalesce(array_agg(s.seat_no order by s.seat_no), '{}') from seats s
      where s.booking_id = b.id and s.event_id = b.event_id) as seats,
    (select array_agg(n order by n) from journal j, unnest(j.seat_nos) n
      where j.booking_id = b.id and j.action = 'sold') as journal,
    (select count(*)::int from journal j where j.booking_id = b.id) as entries,
    (select count(*)::int from commands c where c.operation = 'bookings.create' and c.reply ->> 'id' = b.id::text) as keys
  from bookings b where b.event_id = $1`;

/** Each acknowledged booking is there as it was told; and every booking, told or not, is whole and sold under exactly one key. */
export async function expectWhole(
  site: Pick<CrashSite, 'rows'>,
  eventId: string,
  acknowledged: Acknowledged,
): Promise<number> {
  const rows = await site.rows(bookingsSql, [eventId]);
  const found = new Map(rows.map((row) => [row['id'], toldBooking.parse(row)]));
  for (const [key, value] of acknowledged) {
    const told = toldBooking.parse(value);
    expect(found.get(told.id), `what was sold as ${key}`).toEqual(told);
  }
  for (const row of rows) {
    const { lines, quantity, totalMinor, status } = toldBooking.parse(row);
    const seatNos = lines.map(({ seatNo }) => seatNo).sort((a, b) => a - b);
    expect({
      status,
      quantity,
      seats: row['seats'],
      journal: row['journal'],
      entries: row['entries'],
      keys: row['keys'],
    }).toEqual({
      status: 'CONFIRMED',
      quantity: seatNos.length,
      seats: seatNos,
      journal: seatNos,
      entries: 1,
      keys: 1,
    });
    expect(totalMinor).toBe(lines.reduce((sum, { priceMinor }) => sum + priceMinor, 0));
  }
  return rows.length;
}

/** No seat says that it is booked or held without the booking or the hold. */
export async function expectNoSeatStuck(site: Pick<CrashSite, 'rows'>, eventId: string): Promise<void> {
  const stuck = await site.rows(
    `select s.seat_no, s.booking_id, s.hold_id, s.held_until from seats s
      left join bookings b on b.id = s.booking_id and b.status = 'CONFIRMED' and b.event_id = s.event_id
      left join holds h on h.id = s.hold_id and h.ended_at is null
      where s.event_id = $1 and ((s.booking_id is not null and b.id is null)
        or (s.hold_id is not null and (h.id is null or s.held_until > now() + interval '8 minutes')))`,
    [eventId],
  );
  expect(stuck).toEqual([]);
}
