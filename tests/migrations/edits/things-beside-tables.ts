import { edits } from './edit';
import type { Edit } from './edit';

export const thingsBesideTables: readonly Edit[] = [
  ...edits('enum', 'does not detect', {
    'add a type and a column of it': `create type size as enum ('s', 'l'); alter table halls add size size`,
    'add a value at the end': { sql: `alter type mood add value 'bored'`, isFast: true },
    'add a value in the middle': `alter type mood add value 'calm' before 'sad'`,
    'add a value and use it as default': {
      sql: `create type mood2 as enum ('glad', 'sad', 'new'); drop view glad_names, glad_people; drop index people_mood; alter table people alter mood drop default;
        alter table people alter mood type mood2 using mood::text::mood2; drop type mood; alter type mood2 rename to mood;
        alter table people alter mood set default 'new'; create index people_mood on people (mood);
        create view glad_people as select id, name, score from people where mood = 'glad'; create view glad_names as select name from glad_people`,
      isFast: true,
    },
    'remove a value': `create type mood2 as enum ('glad'); drop view glad_names, glad_people; drop index people_mood; alter table people alter mood drop default;
        alter table people alter mood type mood2 using mood::text::mood2; drop type mood; alter type mood2 rename to mood;
        alter table people alter mood set default 'glad'; create index people_mood on people (mood);
        create view glad_people as select id, name, score from people where mood = 'glad'; create view glad_names as select name from glad_people`,
    'rename a value (by hint)': {
      sql: `alter type mood rename value 'sad' to 'blue'`,
      renames: ['mood.sad=blue'],
    },
    'rename the type (by hint)': { sql: 'alter type mood rename to temper', renames: ['mood=temper'] },
    drop: `create type size as enum ('s'); drop type size; drop sequence ticket_numbers`,
  }),
  ...edits('domain', 'does not detect', {
    'add, with a column of it':
      'create domain price as integer check (value >= 0); alter table halls add rent price',
    'change its check':
      'alter domain short_text drop constraint short_text_check; alter domain short_text add constraint short_text_check check (length(value) <= 60)',
    'its default': 'alter domain short_text set default $$none$$',
  }),
  ...edits('composite type', 'does not detect', {
    add: 'create type spot as (x integer, y integer)',
    'add an attribute': 'alter type address add attribute country text',
  }),
  ...edits('sequence', 'does not detect', {
    add: { sql: 'create sequence receipts start 100 increment 5', isFast: true },
    change: 'alter sequence ticket_numbers increment 3 cache 10',
    drop: 'drop sequence ticket_numbers',
    'owned by a column': 'alter sequence ticket_numbers owned by notes.id',
  }),
  ...edits('function', 'in part', {
    add: {
      sql: 'create function triple(n integer) returns integer language sql immutable as $$ select n * 3 $$',
      isFast: true,
    },
    'change its body':
      'create or replace function double(n integer) returns integer language sql immutable as $$ select n + n $$',
    'body of the spaces that count': `create or replace function double(n integer) returns integer language plpgsql immutable as $$
begin

      -- a \`tick\`, a \${brace}, a "quote", a ? and a ;
  return n * 2;   
end $$`,
    'volatility and security': 'alter function double(integer) stable security definer',
    'search path': 'alter function double(integer) set search_path = pg_catalog, public',
    arguments:
      'drop function double(integer); create function double(n bigint) returns bigint language sql immutable as $$ select n * 2 $$',
    'default of an argument':
      'create or replace function double(n integer default 4) returns integer language sql immutable as $$ select n * 2 $$',
    'return type':
      'drop function double(integer); create function double(n integer) returns bigint language sql immutable as $$ select n::bigint * 2 $$',
    'two that call each other': `create function odd(n integer) returns boolean language plpgsql as $$ begin return n = 1 or even(n - 1); end $$;
      create function even(n integer) returns boolean language sql as $$ select n = 0 or odd(n - 1) $$`,
    'SQL-standard body':
      'create function plus(a integer, b integer) returns integer begin atomic select a + b; end',
    drop: 'create function unused() returns integer language sql as $$ select 1 $$; drop function unused(); drop function double(integer)',
  }),
  ...edits('procedure', 'in part', {
    add: 'create procedure tidy() language sql as $$ delete from notes where id < 0 $$',
  }),
  ...edits('aggregate', 'does not detect', {
    add: `create aggregate product (integer) (sfunc = int4mul, stype = integer, initcond = '1')`,
  }),
  ...edits('trigger', 'in part', {
    'add for each row': {
      sql: 'create trigger shows_trim_again before update of title on shows for each row execute function note_change()',
      isFast: true,
    },
    'add with transition tables':
      'create trigger shows_counted after update on shows referencing new table as changed for each statement execute function count_rows()',
    'change its condition':
      'create or replace trigger shows_trim before insert or update on shows for each row when (new.title <> $$$$) execute function note_change()',
    disable: 'alter table shows disable trigger shows_trim',
    'constraint trigger':
      'create constraint trigger shows_late after insert on shows deferrable initially deferred for each row execute function note_change()',
    drop: 'drop trigger shows_trim on shows',
    'body of its function':
      'create or replace function note_change() returns trigger language plpgsql as $$ begin return new; end $$',
  }),
  ...edits('view', 'in part', {
    add: { sql: 'create view full_halls as select * from halls where seats > 100', isFast: true },
    'append a column':
      'create or replace view glad_people as select id, name, score, bio from people where mood = $$glad$$',
    'remove a column':
      'drop view glad_names, glad_people; create view glad_people as select id, name from people where mood = $$glad$$; create view glad_names as select name from glad_people',
    'change below another view':
      'create or replace view glad_people as select id, name, score from people where score > 5',
    drop: 'drop view glad_names',
    option: 'alter view glad_people set (security_invoker = true)',
    'check option':
      'create or replace view glad_people as select id, name, score from people where mood = $$glad$$ with cascaded check option',
  }),
  ...edits('materialized view', 'in part', {
    'add with index':
      'create materialized view best as select name from people where score > 1; create index best_name on best (name)',
    change: {
      sql: 'drop materialized view hall_sizes; create materialized view hall_sizes as select code, seats * 2 as seats from halls; create unique index hall_sizes_code on hall_sizes (code)',
    },
    drop: 'drop materialized view hall_sizes',
  }),
  ...edits('comment', 'in part', {
    'table: change': { sql: 'comment on table people is $$Guests$$', isFast: true },
    'table: remove': 'comment on table people is null',
    column: 'comment on column people.name is $$As on the card$$',
  }),
  ...edits('comment', 'does not detect', {
    'constraint, index, function, type': `comment on constraint people_name_key on people is 'once'; comment on index people_mood is 'fast';
      comment on function double(integer) is 'twice'; comment on type mood is 'feeling'`,
    'trigger, view, sequence, schema': `comment on trigger shows_trim on shows is 'tidy'; comment on view glad_people is 'happy';
      comment on sequence ticket_numbers is 'count'; comment on schema archive is 'old'`,
  }),
  ...edits('privilege', 'does not detect', {
    'grant on a table': { sql: 'grant insert, delete on people to box_office_till', isFast: true },
    revoke: 'revoke select on people from box_office_till',
    'on a column': 'grant update (seats) on halls to box_office_till',
    'revoke on a column': 'revoke update (label) on halls from box_office_till',
    'on schema, sequence, function, type': `grant usage on schema archive to box_office_till; grant usage on sequence ticket_numbers to box_office_till;
      revoke execute on function double(integer) from public; grant execute on function double(integer) to box_office_till; grant usage on type mood to box_office_till`,
    'default privileges':
      'alter default privileges in schema public grant select on tables to box_office_till',
    'with grant option': 'grant select on halls to box_office_till with grant option',
  }),
  ...edits('row level security', 'does not detect', {
    'enable, with a policy':
      'alter table halls enable row level security; create policy halls_all on halls using (true)',
    'change a policy': 'alter policy notes_read on notes using (id > 1)',
    'drop and disable': 'drop policy notes_read on notes; alter table notes disable row level security',
    force: 'alter table notes force row level security',
  }),
  ...edits('partition', 'does not detect', {
    'new partitioned table':
      'create table logs (at date not null, what text) partition by list (what); create table logs_a partition of logs for values in ($$a$$)',
    'add one': {
      sql: `create table takings_2027 partition of takings for values from ('2027-01-01') to ('2028-01-01')`,
      isFast: true,
    },
    'drop one': { sql: 'drop table takings_2026', losesRows: true },
    'column of the parent': 'alter table takings add note text',
  }),
  ...edits('extended statistics', 'does not detect', {
    add: { sql: 'create statistics people_both (dependencies) on mood, score from people', isFast: true },
  }),
  ...edits('rule', 'does not detect', {
    change:
      'create or replace rule notes_stay as on delete to empty_shelf where old.id = 1 do instead nothing',
  }),
  ...edits('extension', 'does not detect', {
    'column of an installed one': { sql: 'create table hosts (name text); alter table hosts add at point' },
  }),
];
