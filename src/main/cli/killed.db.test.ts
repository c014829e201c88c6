import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallReply, Environment } from '../../../tests/support/command-line';
import { call, startCall, valueOf } from '../../../tests/support/command-line';
import { password } from '../../../tests/support/test-office';

describe('a hundred bookings, with everything killed in the middle', () => {
  let folder: string;
  let env: Environment;
  let eventId: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'killed-'));
    chmodSync(folder, 0o755);
    env = {
      BOX_OFFICE_DATA_DIR: path.join(folder, 'data'),
      BOX_OFFICE_DATABASE_URL: undefined,
      BOX_OFFICE_EMAIL: 'ayu@gk.id',
      BOX_OFFICE_PASSWORD: password,
    };
    await call(['users.bootstrap', JSON.stringify({ name: 'Ayu', email: 'ayu@gk.id', password })], env);
    const event = { name: 'Jazz', startsAt: '2026-12-01T19:30:00+07:00', capacity: 300 };
    const made = await call(['events.create', JSON.stringify(event)], env);
    eventId = (valueOf(made) as { id: string }).id;
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('keep every booking that was acknowledged, whole, and the same keys sell the rest once', async () => {
    const sales = Array.from({ length: 100 }, (_, number) =>
      JSON.stringify({
        op: 'bookings.create',
        input: { eventId, quantity: (number % 3) + 1, idempotencyKey: `sale ${number}` },
      }),
    );
    const acknowledged = await sellUntilKilled(sales, 30);
    expect(acknowledged.length).toBeGreaterThanOrEqual(30);
    expect(acknowledged.length).toBeLessThan(100);

    const again = await call(['--lines', '--concurrency', '4'], env, `${sales.join('\n')}\n`);
    expect(again.replies.filter(({ ok }) => ok)).toHaveLength(100);
    const repeated = new Map(again.replies.map((reply) => [reply.line, reply]));
    for (const reply of acknowledged) expect(repeated.get(reply.line)).toEqual(reply);

    const listed = await call(['bookings.list', JSON.stringify({ eventId, limit: 500 })], env);
    const { items } = valueOf(listed) as { items: { quantity: number; labels: string[] }[] };
    expect(items).toHaveLength(100);
    for (const { quantity, labels } of items) expect(labels).toHaveLength(quantity);
    expect(new Set(items.flatMap(({ labels }) => labels)).size).toBe(199);
  }, 120_000);

  /** The replies that came before app and server were killed without warning. */
  async function sellUntilKilled(sales: string[], enough: number): Promise<CallReply[]> {
    const { child, ended } = startCall(['--lines', '--concurrency', '4'], env);
    let heard = 0;
    createInterface({ input: child.stdout }).on('line', () => {
      heard += 1;
      if (heard !== enough) return;
      process.kill(-(child.pid ?? 0), 'SIGKILL');
      process.kill(postmaster(), 'SIGKILL');
    });
    child.stdin.on('error', () => undefined);
    child.stdin.write(`${sales.join('\n')}\n`);
    return (await ended).replies.filter(({ ok }) => ok);
  }

  const postmaster = () => {
    const file = path.join(folder, 'data', 'database', 'postgres-18', 'postmaster.pid');
    return Number(readFileSync(file, 'utf8').split('\n')[0]);
  };
});
