import { expect, test } from 'vitest';
import { splitStatements } from './statements';

const texts = (script: string) => splitStatements(script).map(({ text }) => text);

test.each([
  ['select 1; select 2;', ['select 1', 'select 2']],
  [`select 'a;b', "c;d"; select 2`, [`select 'a;b', "c;d"`, 'select 2']],
  [`select 'it''s; so'; select E'a\\';b'; select 3`, [`select 'it''s; so'`, `select E'a\\';b'`, 'select 3']],
  ['do $$ begin; end $$; select 1', ['do $$ begin; end $$', 'select 1']],
  ['do $a$ x $b$; $b$ $$; $a$; select $1;', ['do $a$ x $b$; $b$ $$; $a$', 'select $1']],
  ['-- one; two\nselect 1;\n-- the end', ['-- one; two\nselect 1']],
  ['/* a /* b; */ c; */ select 1; select 2', ['/* a /* b; */ c; */ select 1', 'select 2']],
  [
    'create function f() returns int begin atomic select case when true then 1 end; select 2; end; select 3',
    [
      'create function f() returns int begin atomic select case when true then 1 end; select 2; end',
      'select 3',
    ],
  ],
  ['begin; select 1; end; select 2', ['begin', 'select 1', 'end', 'select 2']],
  ['alter table t add e text; ; ', ['alter table t add e text']],
])('splits %j like PostgreSQL', (script, expected) => {
  expect(texts(script)).toEqual(expected);
});

test('every statement knows where it begins', () => {
  const script = '\n  select 1;\n\n  -- why\n  select 2';
  for (const { text, offset } of splitStatements(script)) expect(script.startsWith(text, offset)).toBe(true);
});
