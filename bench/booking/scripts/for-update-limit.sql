-- The same, but everybody waits for the first free seats.
\set try random(1, 9000000000000000)
with chosen as materialized (
  select s.seat_no, s.label, s.category_no from seats s
  where s.event_id = :event::uuid and s.booking_id is null and s.named_hold_id is null and (s.held_until is null or s.held_until <= now())
    and not exists (select from commands c where c.idempotency_key = 'pgbench ' || :try::text)
  order by s.seat_no limit 2 for update
), priced as materialized (
  select c.seat_no, c.label, p.code, p.price_minor, (row_number() over (order by c.seat_no))::int as line_no
  from chosen c join price_categories p on p.event_id = :event::uuid and p.category_no = c.category_no
), sold as (
  insert into bookings (event_id, code, quantity, total_minor, currency, sold_by, till_id, changed_by, changed_till_id)
  select :event::uuid, booking_code(1), 2, sum(price_minor), 'IDR', :person::uuid, :till::uuid, :person::uuid, :till::uuid
  from priced having count(*) = 2 returning id, code, sold_at
), taken as (
  update seats s set booking_id = sold.id, hold_id = null, held_until = null from sold
  where s.event_id = :event::uuid and s.seat_no = any(array(select seat_no from chosen))
)
insert into commands (idempotency_key, operation, person_id, till_id, input_hash, reply)
select 'pgbench ' || :try::text, 'bookings.create', :person::uuid, :till::uuid, sha256(convert_to(:try::text, 'UTF8')),
  json_build_object('id', sold.id, 'code', sold.code, 'soldAt', sold.sold_at,
    'lines', (select json_agg(json_build_object('lineNo', line_no, 'seatNo', seat_no, 'label', label, 'priceMinor', price_minor)) from priced))
from sold returning reply;
