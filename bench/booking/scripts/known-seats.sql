-- The limit: seats that are known and that nobody else wants, without looking at a key. Each client walks through its own part.
\set pair :pair + 1
\set first :client_id * 3120 + :pair * 2
with sold as (
  insert into bookings (event_id, code, quantity, total_minor, currency, sold_by, till_id, changed_by, changed_till_id)
  values (:event::uuid, booking_code(1), 2, 2 * :price, 'IDR', :person::uuid, :till::uuid, :person::uuid, :till::uuid) returning id
)
update seats s set booking_id = sold.id from sold where s.event_id = :event::uuid and s.seat_no in (:first - 1, :first);
