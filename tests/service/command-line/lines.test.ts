import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { callAll, linesOf, openCall, replyOf, run, valuesOf, idOf } from './support/call';
import type { OutsideReply } from './support/call';
import type { OutsideHouse } from './support/open-house';
import { firstOf, openOutsideHouse } from './support/open-house';

let house: OutsideHouse;
let eventId: string;
beforeAll(async () => {
  house = await openOutsideHouse(firstOf(inject('testServers')));
  const event = { name: 'Wayang', startsAt: '2026-12-05T20:00:00+07:00', capacity: 200 };
  eventId = idOf((await valuesOf(house.manager, [['events.create', event]]))[0]);
});
afterAll(() => house.close());

const sell = (rest: object) => JSON.stringify({ op: 'bookings.create', input: { eventId, ...rest } });
const told = (stdout: string): OutsideReply[] => linesOf(stdout).map(replyOf);

describe('--lines', () => {
  test('answers an empty stdin with nothing and exit code 0, without a database', async () => {
    for (const stdin of ['', '\n\n', '  \r\n']) {
      const said = await run(['--lines'], { BOX_OFFICE_DATABASE_URL: 'postgresql://x@127.0.0.1:1/x' }, stdin);
      expect(said).toEqual({ code: 0, stdout: '', stderr: '' });
    }
  });

  test('numbers lines from 0 as they stand, reads CRLF and PowerShell’s first bytes, skips blank ones, answers bad ones and goes on', async () => {
    const lines = [
      '\uFEFF{"op":"about.get","input":{}}',
      '',
      'not JSON',
      '[]',
      '{"op":5,"input":{}}',
      '{"input":{}}',
      '{"op":"events.fly","input":{}}',
      '   ',
      '{"op":"events.list","input":[]}',
      '{"op":"events.list","input":null}',
      '{"op":"about.get"}',
      '{"op":"about.get","input":{}}',
    ];
    const said = await run(['--lines'], house.counter, lines.join('\r\n'));
    expect(said).toMatchObject({ code: 0, stderr: '' });
    const outcomes = told(said.stdout).map((reply) => [reply.line, reply.ok ? 'ok' : reply.refusal.code]);
    expect(outcomes).toEqual([
      [0, 'ok'],
      [2, 'bad_call'],
      [3, 'bad_call'],
      [4, 'bad_call'],
      [5, 'bad_call'],
      [6, 'unknown_operation'],
      [8, 'invalid_input'],
      [9, 'invalid_input'],
      [10, 'ok'],
      [11, 'ok'],
    ]);
  });

  test('asks for credentials only where they are needed, and still answers every line', async () => {
    const replies = await callAll(house.nobody, [['events.list'], ['session.current'], ['users.list']]);
    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.refusal.code))).toEqual([
      'sign_in_required',
      'ok',
      'sign_in_required',
    ]);
  });

  test('runs one after the other in order unless told otherwise', async () => {
    const stdin = [1, 2, 3, 4, 5].map((seat) => `${sell({ seatNos: [seat] })}\n`).join('');
    const said = await run(['--lines'], house.counter, stdin);
    expect(told(said.stdout).map(({ line }) => line)).toEqual([0, 1, 2, 3, 4]);
    const sold = await house.owner.query<{ seat_no: number }>(
      `select seat_no from seats s join bookings b on b.id = s.booking_id where seat_no between 1 and 5 order by b.sold_at`,
    );
    expect(sold.rows.map(({ seat_no: seat }) => seat)).toEqual([1, 2, 3, 4, 5]);
  });

  test('runs several at once, each reply as it finishes: a quick one overtakes one that waits for a seat', async () => {
    await house.owner.query('begin');
    await house.owner.query('select from seats where event_id = $1 and seat_no = 100 for update', [eventId]);
    try {
      const open = openCall(house.counter, 2);
      const finished: string[] = [];
      const slow = open.ask('bookings.create', { eventId, seatNos: [100] }).then((reply) => {
        finished.push('slow');
        return reply;
      });
      const quick = open.ask('bookings.create', { eventId, seatNos: [101] }).then((reply) => {
        finished.push('quick');
        return reply;
      });
      expect(await quick).toMatchObject({ line: 1, ok: true });
      await house.owner.query('rollback');
      expect(await slow).toMatchObject({ line: 0, ok: true });
      expect(finished).toEqual(['quick', 'slow']);
      expect((await open.end()).code).toBe(0);
    } finally {
      await house.owner.query('rollback');
    }
  });

  test('signs in once, however many lines run at once', async () => {
    const before = await lastSignIns();
    await callAll(
      house.counter,
      Array.from({ length: 12 }, () => ['events.list'] as const),
      12,
    );
    expect(await lastSignIns()).toBe(before + 1);
  });

  test('takes a line of a megabyte', async () => {
    const said = await run(
      ['--lines'],
      house.counter,
      `${sell({ quantity: 1, customerName: 'x'.repeat(1_000_000) })}\n`,
    );
    expect(told(said.stdout)).toEqual([
      {
        line: 0,
        ok: false,
        refusal: {
          code: 'invalid_input',
          facts: { issues: [expect.objectContaining({ path: 'customerName' })] },
        },
      },
    ]);
  });
});

describe('when whoever asked goes away', () => {
  test('Ctrl+C lets what runs come to its end, leaves the rest unasked and ends with 130', async () => {
    const open = openCall(house.counter);
    await open.ask('events.list');
    // More than it can answer before the signal arrives, however busy this machine is.
    const lines = Array.from({ length: 3_000 }, (_, n) =>
      open.ask('events.list', { limit: (n % 5) + 1 }).catch(() => null),
    );
    await lines[3];
    open.process.kill('SIGINT');
    const said = await open.ended;
    expect(said.code).toBe(130);
    const replies = told(said.stdout);
    expect(replies.length).toBeLessThan(3_000);
    expect(replies.filter(({ ok }) => !ok)).toEqual([]);
  });

  test('a closed stdout ends the program in order, without a stack trace', async () => {
    const open = openCall(house.counter);
    await open.ask('events.list');
    open.process.stdout?.destroy();
    for (let n = 0; n < 200; n += 1) open.process.stdin?.write('{"op":"events.list","input":{}}\n');
    const [code] = await once(open.process, 'exit');
    expect(code).toBe(141);
    expect((await open.ended).stderr).toBe('');
  });
});

async function lastSignIns(): Promise<number> {
  const { rows } = await house.owner.query<{ n: string }>(
    `select n_tup_upd as n from pg_stat_user_tables where relname = 'users'`,
  );
  return Number(rows[0]?.n);
}
