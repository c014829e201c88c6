import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { OpenCall, OutsideReply } from './support/call';
import { idOf, openCall, valueOf } from './support/call';
import type { OutsideHouse } from './support/open-house';
import { firstOf, openOutsideHouse } from './support/open-house';

let house: OutsideHouse;
let admin: OpenCall;
let manager: OpenCall;
let clerk: OpenCall;
beforeAll(async () => {
  house = await openOutsideHouse(firstOf(inject('testServers')));
  // Their passwords may cost less where the cost is not what is asked.
  admin = openCall({ ...house.admin, BOX_OFFICE_TEST_BCRYPT_COST: '4' });
  manager = openCall(house.manager);
  clerk = openCall(house.counter);
});
afterAll(async () => {
  await Promise.all([admin, manager, clerk].map((open) => open.end()));
  await house.close();
});

const password = 'kata sandi panjang';
const person = (email: string, rest: object = {}) => ({
  name: 'Wayan',
  email,
  password,
  role: 'counter',
  ...rest,
});
const refusal = (reply: OutsideReply) => (reply.ok ? reply : reply.refusal);

describe('people from outside', () => {
  test.each(['ayu@gk.id', '  AYU@Gk.id ', '\tayu@gk.id\n'])(
    'have one account for an address, however it is written: %j',
    async (email) => {
      expect(refusal(await admin.ask('users.create', person(email)))).toMatchObject({
        code: 'email_taken',
        facts: { email: email.trim() },
      });
    },
  );

  test.each(['ayu@gk.id', ' AYU@gk.id'])('cannot be doubled by raw SQL either: %j', async (email) => {
    const insert = house.owner.query(
      `insert into users (name, email, role, password_hash, proof_salt, proof_hash) values ('x', $1, 'counter', 'x', 'x', 'x')`,
      [email],
    );
    await expect(insert).rejects.toMatchObject({ code: '23505' });
  });

  test('are kept as a bcrypt hash of cost 12 under users.email and users.password_hash', async () => {
    const asAtAVenue = openCall(house.admin);
    await asAtAVenue.ask('users.create', person('kept@gk.id'));
    await asAtAVenue.end();
    const { rows } = await house.owner.query<{ email: string; password_hash: string }>(
      `select email, password_hash from users where email = 'kept@gk.id'`,
    );
    expect(rows).toEqual([
      { email: 'kept@gk.id', password_hash: expect.stringMatching(/^\$2[aby]\$12\$.{53}$/) },
    ]);
  });

  test.each([
    ['72 letters', 'x'.repeat(72), 'ok'],
    ['73 letters', 'x'.repeat(73), { code: 'password_too_long', facts: { bytes: 73, limit: 72 } }],
    [
      '37 letters of two bytes',
      'é'.repeat(37),
      { code: 'password_too_long', facts: { bytes: 74, limit: 72 } },
    ],
    ['7 letters', 'x'.repeat(7), { code: 'password_too_short', facts: { characters: 7, atLeast: 8 } }],
    ['NUL in the middle', 'abcdefgh\0ijkl', { code: 'invalid_input' }],
  ])('may have a password of %s: %j', async (what, typed, outcome) => {
    const email = `${what.replaceAll(' ', '-')}@gk.id`;
    const reply = await admin.ask('users.create', person(email, { password: typed }));
    if (outcome === 'ok') expect(reply.ok).toBe(true);
    else expect(refusal(reply)).toMatchObject(outcome as object);
  });

  test('sign in with any case and stray spaces, and a password counts to its last letter', async () => {
    const longest = 'y'.repeat(72);
    await admin.ask('users.create', person('nyoman@gk.id', { password: longest }));
    const signIn = (email: string, typed: string) => clerk.ask('users.signIn', { email, password: typed });
    expect(refusal(await signIn('nyoman@gk.id', `${longest}z`))).toEqual({
      code: 'sign_in_failed',
      facts: {},
    });
    expect(refusal(await signIn('unknown@gk.id', longest))).toEqual({ code: 'sign_in_failed', facts: {} });
    expect(await signIn('  NYOMAN@gk.id ', longest)).toMatchObject({
      ok: true,
      value: { email: 'nyoman@gk.id' },
    });
  });

  test.each([
    [
      'counter',
      'events.create',
      { name: 'x', startsAt: '2026-12-05T20:00:00+07:00', capacity: 1 },
      'manager',
    ],
    ['counter', 'users.list', {}, 'manager'],
    ['counter', 'users.create', person('x@gk.id'), 'admin'],
    ['manager', 'users.create', person('x@gk.id'), 'admin'],
  ])('with the role %s may not ask %s', async (has, op, input, needs) => {
    const who = has === 'counter' ? clerk : manager;
    expect(refusal(await who.ask(op, input))).toEqual({
      code: 'not_allowed',
      facts: { operation: op, needs, has },
    });
  });

  test('may do nothing from the moment they are disabled, also where they are signed in', async () => {
    const made = valueOf(await admin.ask('users.create', person('leaving@gk.id')));
    const leaving = openCall({ ...house.counter, BOX_OFFICE_EMAIL: 'leaving@gk.id' });
    const event = { name: 'x', startsAt: '2026-12-05T20:00:00+07:00', capacity: 5 };
    const eventId = idOf(valueOf(await manager.ask('events.create', event)));
    expect((await leaving.ask('bookings.create', { eventId, quantity: 1 })).ok).toBe(true);
    await admin.ask('users.disable', { userId: idOf(made) });
    expect(refusal(await leaving.ask('bookings.create', { eventId, quantity: 1 }))).toMatchObject({
      code: 'session_ended',
    });
    expect(refusal(await leaving.ask('bookings.create', { eventId, quantity: 1 }))).toMatchObject({
      code: 'sign_in_failed',
    });
    await leaving.end();
  });
});

describe('the till of the command line', () => {
  test.each([
    ['unless told otherwise', {}, 'Command line'],
    ['without stray spaces', { BOX_OFFICE_TILL: '  Kasir 3 ' }, 'Kasir 3'],
    ['whatever its case and lines', { BOX_OFFICE_TILL: 'KASIR \n 3' }, 'Kasir 3'],
    ['of 80 characters at most', { BOX_OFFICE_TILL: 'x'.repeat(5000) }, 'x'.repeat(80)],
  ])('has its name %s, and it stands on what it sells', async (_, environment, name) => {
    const open = openCall({ ...house.admin, ...environment });
    const event = { name: 'x', startsAt: '2026-12-05T20:00:00+07:00', capacity: 5 };
    const eventId = idOf(valueOf(await open.ask('events.create', event)));
    expect(valueOf(await open.ask('bookings.create', { eventId, quantity: 1 }))).toMatchObject({
      till: name,
      soldBy: 'Ayu',
    });
    const tills = await house.owner.query(
      'select count(*)::int as n from tills where lower(name) = lower($1)',
      [name],
    );
    expect(tills.rows).toEqual([{ n: 1 }]);
    await open.end();
  });
});
