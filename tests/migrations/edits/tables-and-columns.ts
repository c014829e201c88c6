import { edits } from './edit';
import type { Edit } from './edit';

export const tablesAndColumns: readonly Edit[] = [
  ...edits('table', 'detects', {
    add: { sql: 'create table lamps (id integer primary key, shade text not null)', isFast: true },
    'add, with index, comment and grant': `create table lamps (id integer primary key, shade text);
      create index lamps_shade on lamps (shade); comment on table lamps is 'Light'; grant select on lamps to box_office_till`,
    drop: { sql: 'drop table empty_shelf' },
    'drop one with rows': { sql: 'drop table notes', losesRows: true },
    'two that need each other': `create table eggs (id integer primary key, hen_id integer);
      create table hens (id integer primary key, egg_id integer references eggs (id));
      alter table eggs add constraint eggs_hen_id_fkey foreign key (hen_id) references hens (id)`,
  }),
  ...edits('table', 'does not detect', {
    'rename (by hint)': {
      sql: 'alter table notes rename to remarks; alter index notes_pkey rename to remarks_pkey',
      renames: ['notes=remarks'],
      keeps: ['select * from notes', 'select * from remarks'],
    },
    'rename one with a serial (by hint)': {
      sql: `alter table shows rename to plays; alter index shows_pkey rename to plays_pkey; alter sequence shows_id_seq rename to plays_id_seq;
        alter index shows_by_start rename to plays_by_start`,
      renames: ['shows=plays'],
      keeps: ['select count(*) from shows', 'select count(*) from plays'],
      losesRows: true,
      isFast: true,
    },
    'move to another schema (by hint)': {
      sql: 'alter table notes set schema archive',
      renames: ['notes=archive.notes'],
      keeps: ['select * from notes', 'select * from archive.notes'],
    },
    unlogged: 'alter table notes set unlogged',
    'storage parameter': 'alter table people set (fillfactor = 70)',
    'replica identity': 'alter table notes replica identity full',
    'in a new schema': 'create schema stock; create table stock.boxes (id integer primary key)',
    'inherits another': 'create table old_notes (why text) inherits (notes)',
  }),
  ...edits('column', 'detects', {
    'add nullable': { sql: 'alter table people add phone text', isFast: true },
    'add not null with default': 'alter table people add visits integer not null default 0',
    'add not null without default': {
      sql: 'alter table empty_shelf add depth integer not null',
      onEmptyTables: true,
    },
    drop: { sql: 'alter table people drop born', losesRows: true },
    'drop one that has an index': { sql: 'alter table shows drop starts', losesRows: true },
    'set not null': 'alter table shows alter hall set not null',
    'drop not null': 'alter table shows alter title drop not null',
    'many at once': `alter table halls add a1 text, add a2 integer default 4, drop motto; alter table shows alter code type bigint;
      alter table notes add title text; create index notes_title on notes (title)`,
  }),
  ...edits('column', 'does not detect', {
    'rename (by hint)': {
      sql: 'alter table people rename bio to story',
      renames: ['people.bio=story'],
      keeps: ['select bio from people order by id', 'select story from people order by id'],
      isFast: true,
      losesRows: true,
    },
    'rename one that has an index (by hint)': {
      sql: 'alter table shows rename starts to begins',
      renames: ['shows.starts=begins'],
    },
    'rename one of a view (by hint)': {
      sql: 'alter table halls rename seats to places',
      renames: ['halls.seats=places'],
    },
    'drop one that a view needs': {
      sql: 'drop view glad_names, glad_people; alter table people drop score; create view glad_people as select id, name from people where mood = $$glad$$',
      losesRows: true,
    },
    storage: 'alter table notes alter body set storage external',
    compression: 'alter table notes alter body set compression pglz',
    'statistics target': 'alter table people alter name set statistics 500',
    collation: 'alter table visits alter note type text collate "C"',
    'collation of one not null': { sql: 'alter table halls alter label type text collate "C"', isFast: true },
    'back to a new collation': `create collation plain (provider = libc, locale = 'C'); alter table visits alter note type text collate plain`,
    options: 'alter table people alter name set (n_distinct = 5)',
  }),
  ...edits('type', 'detects', {
    'integer to bigint': { sql: 'alter table shows alter code type bigint', isFast: true },
    'varchar(50) to varchar(100)': 'alter table people alter nick type varchar(100)',
    'varchar to text': 'alter table visits alter note type varchar(200)',
    'integer to text': 'alter table shows alter code type text',
    'text to integer, with a cast': {
      sql: 'alter table people alter born type integer using born::integer',
      isFast: true,
    },
    'numeric precision': 'alter table people alter wealth type numeric(12,4)',
    'timestamp to timestamptz': 'alter table people alter joined type timestamptz',
    'text to jsonb, with a cast': 'alter table people alter born type jsonb using born::jsonb',
    'text to enum': `create type years as enum ('1980', '1999'); alter table people alter born type years using born::years`,
    'with a default': `alter table halls alter label drop default; alter table halls drop constraint halls_label_check;
      alter table halls alter label type varchar(30); alter table halls alter label set default 'hall'`,
    'of an array':
      'alter table shows alter tags drop default; alter table shows alter tags type varchar(20)[]',
    'of a column that a generated column needs': {
      sql: 'alter table notes drop length; alter table notes alter body type varchar(90); alter table notes add length integer generated always as (length(body)) stored',
    },
    'one that PostgreSQL cannot cast': {
      sql: 'alter table people drop joined; alter table people add joined boolean',
      refusal: /cannot be cast|cannot/,
    },
  }),
  ...edits('type', 'in part', {
    'of a column in a view':
      'drop materialized view hall_sizes; alter table halls alter seats type bigint; create materialized view hall_sizes as select code, seats from halls; create unique index hall_sizes_code on hall_sizes (code)',
  }),
];
