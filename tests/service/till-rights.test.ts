import { expect, test } from 'vitest';
import { onEachServer } from './support/each-server';
import { sqlstateOf, rawBooking, rawEvent } from './support/raw';

const noRights = '42501';

onEachServer('what a stolen till’s credential can never do', (house) => {
  test.each([
    'create table own (id int)',
    'create temporary table own (id int)',
    'create schema own',
    'create function own() returns int language sql as $$ select 1 $$',
    'create or replace function seat_is_free(s seats) returns boolean language sql as $$ select true $$',
    'create view own as select * from users',
    'alter table seats disable trigger all',
    'alter table bookings drop constraint bookings_status_check',
    'drop table journal',
    'drop trigger bookings_add_up on bookings',
    'create index own on seats (label)',
    'alter role box_office_till superuser',
    'create role own login',
    'grant box_office_owner to current_user',
    'set role box_office_owner',
    'set session authorization box_office_owner',
    `set session_replication_role = 'replica'`,
    `copy (select 1) to '/tmp/own'`,
    `copy (select 1) to program 'true'`,
    `select pg_read_file('/etc/passwd')`,
  ])('change the database itself: %s', async (statement) => {
    expect(await sqlstateOf(house().raw, statement)).toBe(noRights);
  });

  /** Every table that there is, so that one added tomorrow is asked about as well. */
  async function allTables(): Promise<string[]> {
    const { rows } = await house().raw.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
    );
    return rows.map(({ name }) => name);
  }
  async function answersFor(statement: (table: string) => string): Promise<Record<string, string>> {
    const answers: [string, string][] = [];
    for (const table of await allTables())
      answers.push([table, await sqlstateOf(house().raw, statement(table))]);
    return Object.fromEntries(answers);
  }

  test('empty a table, whichever it is', async () => {
    const answers = await answersFor((table) => `truncate ${table} cascade`);
    expect(Object.keys(answers).length).toBeGreaterThan(10);
    expect(answers).toEqual(Object.fromEntries(Object.keys(answers).map((table) => [table, noRights])));
  });

  test('delete from a table, but for what nobody has sold from yet', async () => {
    const answers = await answersFor((table) => `delete from ${table} where false`);
    const deletable = Object.keys(answers).filter((table) => answers[table] !== noRights);
    expect(deletable).toEqual([
      'event_areas',
      'events',
      'plan_versions',
      'plans',
      'price_categories',
      'seats',
      'venues',
    ]);
  });

  test.each([
    'update users set role = $$admin$$',
    'update users set name = name',
    'update users set disabled_at = null',
    `insert into users (name, email, role, password_hash, proof_salt, proof_hash) values ('X', 'x@example.com', 'admin', '-', '', '')`,
    'insert into installation (first_admin_id) values (gen_random_uuid())',
    'update installation set set_up_at = now()',
    'insert into sign_in_attempts (email_key) values ($$x$$)',
    'update sign_in_attempts set has_failed = false',
    'update journal set action = action',
    'update event_plans set applied_at = now()',
    'update plan_versions set version_no = 9',
    'update booking_lines set price_minor = 0',
    'update line_endings set at = at',
    `insert into line_endings (booking_id, line_no, reason) values (gen_random_uuid(), 1, 'moved')`,
    'update bookings set revision = 1',
    'update bookings set exchanged_from = null',
    'update commands set reply = reply',
    'update tills set number = number + 1000',
    'update bookings set sold_by = null',
    'update bookings set till_id = null',
    'update bookings set sold_at = now()',
    'update bookings set event_id = event_id',
    'update bookings set code = code',
    'update seats set seat_no = seat_no',
    'update seats set event_id = event_id',
    'update events set id = id',
    'update events set created_by = null',
    'update holds set till_id = null',
    'update holds set event_id = event_id',
    `insert into journal (action, login) values ('x', 'somebody else')`,
    `insert into journal (action, at) values ('x', now() - interval '1 day')`,
    `insert into knex_migrations (name) values ('x')`,
    `delete from knex_migrations`,
    `select require_proof(gen_random_uuid(), ''::bytea, 'admin')`,
  ])('write behind the services’ back: %s', async (statement) => {
    expect(await sqlstateOf(house().raw, statement)).toBe(noRights);
  });

  test.each([
    'select password_hash from users',
    'select proof_hash from users',
    'select proof_salt from users',
    'select * from users',
    'select users from users',
    'select to_jsonb(users) from users',
    `update users set name = 'x' returning password_hash`,
    'select 1 from users where password_hash is null',
    'copy users to stdout',
    'select rolpassword from pg_authid',
  ])('read a secret: %s', async (statement) => {
    expect(await sqlstateOf(house().raw, statement)).toBe(noRights);
  });

  test('hide who wrote: the journal has the login of the connection', async () => {
    const { raw } = house();
    const eventId = await rawEvent(raw);
    const booking = await rawBooking(raw, eventId, [1]);
    const { rows } = await raw.query('select login, session_user as me from journal where booking_id = $1', [
      booking,
    ]);
    expect(rows).toEqual([{ login: rows[0]?.me, me: rows[0]?.me }]);
  });

  test('change roles or passwords without proof, or make itself the first admin again', async () => {
    const boss = await house().clerk('admin');
    await house().owner.query('insert into installation (first_admin_id) values ($1)', [boss.actor.id]);
    const { raw } = house();
    const wrong = `sha256('guess')`;
    const id = `'${boss.actor.id}'::uuid`;
    expect(
      await sqlstateOf(raw, `select change_user(${id}, ${wrong}, ${id}, null, null, 'admin', true)`),
    ).toBe('BO005');
    expect(
      await sqlstateOf(
        raw,
        `select create_user(${id}, ${wrong}, gen_random_uuid(), 'X', 'x@y', 'admin', '-', '', '')`,
      ),
    ).toBe('BO005');
    expect(await sqlstateOf(raw, `select change_password(${id}, ${wrong}, '-', '', '')`)).toBe('BO005');
    expect(await sqlstateOf(raw, `select reset_password(${id}, ${wrong}, ${id}, '-', '', '')`)).toBe('BO005');
    expect(await sqlstateOf(raw, `select clear_sign_in_delay(${id}, ${wrong}, ${id})`)).toBe('BO005');
    expect(
      await sqlstateOf(raw, `select create_first_admin(gen_random_uuid(), 'X', 'x@y', '-', '', '')`),
    ).toBe('BO006');
  });
});
