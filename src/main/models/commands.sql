-- One try of one command: key, who, what and the answer, written in the command's own transaction.
create table commands (
  idempotency_key text primary key check (length(idempotency_key) between 1 and 200),
  operation text not null,
  person_id uuid,
  till_id uuid,
  input_hash bytea not null,
  -- As text, so that it comes back letter for letter.
  reply json not null,
  at timestamptz not null default now()
);
create index commands_by_age on commands (at);
grant select, insert on commands to box_office_till;
