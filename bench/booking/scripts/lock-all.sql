-- The original specification: lock every free seat of the event, then take the first ones.
\set try random(1, 9000000000000000)
begin;
select count(*) from commands where idempotency_key = 'pgbench ' || :try::text;
select count(*) from (
  select seat_no from seats where event_id = :event::uuid and booking_id is null and named_hold_id is null order by seat_no for update
) locked;
with chosen as materialized (
  select seat_no from seats where event_id = :event::uuid and booking_id is null and named_hold_id is null order by seat_no limit 2
), sold as (
  insert into bookings (event_id, code, quantity, total_minor, currency, sold_by, till_id, changed_by, changed_till_id)
  values (:event::uuid, booking_code(1), 2, 2 * :price, 'IDR', :person::uuid, :till::uuid, :person::uuid, :till::uuid) returning id
)
update seats s set booking_id = sold.id from sold, chosen c where s.event_id = :event::uuid and s.seat_no = c.seat_no;
insert into commands (idempotency_key, operation, person_id, till_id, input_hash, reply)
values ('pgbench ' || :try::text, 'bookings.create', :person::uuid, :till::uuid, '', '{}');
commit;
