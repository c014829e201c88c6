-- What happened, in the order of the server, by whom and where. Nothing is ever changed or removed.
create table journal (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  action text not null,
  event_id uuid,
  booking_id uuid,
  seat_nos integer[],
  person_id uuid,
  till_id uuid,
  -- The second person who signed for it.
  approved_by uuid,
  -- The database login: a raw client has no person, but it has this.
  login text not null default session_user,
  facts jsonb
);
create index journal_of_booking on journal (booking_id, id) where booking_id is not null;
create trigger journal_append_only before update or delete on journal
  for each row execute function refuse_append_only();
create trigger journal_no_truncate before truncate on journal execute function refuse_append_only();
grant select, insert (action, event_id, booking_id, seat_nos, person_id, till_id, approved_by, facts) on journal to box_office_till;
