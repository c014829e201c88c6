import { expect } from 'vitest';
import type { House } from './house';

/** Expects every seat, booking, line and journal row of the database to agree, whoever raced. */
export async function expectAgreement(house: House): Promise<void> {
  const { rows } = await house.owner.query<{ fault: string }>(`
    select 'a booking and its seats: ' || b.code as fault from bookings b
      where (select count(*) from seats s where s.booking_id = b.id and s.event_id = b.event_id)
        <> case b.status when 'CONFIRMED' then b.quantity else 0 end
    union all
    select 'a booking and its lines: ' || b.code from bookings b,
      lateral (select count(*) as lines, sum(l.price_minor) as total from live_lines l where l.booking_id = b.id) sold
      where sold.lines <> b.quantity or sold.total <> b.total_minor
    union all
    select 'a seat and its lines: ' || s.label from seats s
      where s.booking_id is not null
        and not exists (select from live_lines l where l.booking_id = s.booking_id and l.seat_no = s.seat_no)
    union all
    select 'a sale and the journal: ' || b.code from bookings b
      where (select count(*) from journal j where j.booking_id = b.id and j.action = 'sold') <> 1
        or (select coalesce(sum(case j.action when 'restored' then -1 else 1 end), 0) from journal j
            where j.booking_id = b.id and j.action in ('cancelled', 'exchanged', 'restored'))
          <> case b.status when 'CANCELLED' then 1 else 0 end
    union all
    select 'a hold and its seats: ' || h.id from holds h
      where h.ended_at is not null and exists (select from seats s where s.hold_id = h.id)
    union all
    select 'an event and its seats: ' || e.name from events e
      where e.capacity <> (select count(*) from seats s where s.event_id = e.id)`);
  expect(rows).toEqual([]);
  expect(await house.deadlocks()).toBe(0);
}
