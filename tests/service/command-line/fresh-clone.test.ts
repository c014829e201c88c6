import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf, linesOf, replyOf, valueOf } from './support/call';

const repository = path.resolve('.');
const admin = { name: 'Ayu', email: 'ayu@gk.id', password: 'kata sandi panjang' };
const event = { name: 'Jazz', startsAt: '2026-12-05T20:00:00+07:00', capacity: 5 };

describe.skipIf(!existsSync('.git'))('an empty clone right after npm ci', { timeout: 180_000 }, () => {
  let clone: string;
  let environment: NodeJS.ProcessEnv;
  beforeAll(() => {
    clone = mkdtempSync(path.join(os.tmpdir(), 'box-office-clone-'));
    chmodSync(clone, 0o755);
    // Files that git would refuse as somebody else's are ours to read all the same.
    const trusting = ['-c', `safe.directory=${repository}`, '-c', `safe.directory=${repository}/.git`];
    execFileSync('git', [...trusting, 'clone', '--quiet', '--no-hardlinks', repository, clone]);
    // Packages as npm ci leaves them: everything, but nothing that was ever built.
    mkdirSync(path.join(clone, 'node_modules'));
    for (const name of readdirSync(path.join(repository, 'node_modules'))) {
      if (name === '.cache' || name.startsWith('.server-user')) continue;
      symlinkSync(path.join(repository, 'node_modules', name), path.join(clone, 'node_modules', name));
    }
    const {
      DISPLAY: _none,
      WAYLAND_DISPLAY: _neither,
      NODE_ENV: _outside,
      VITEST: _hidden,
      ...rest
    } = process.env;
    environment = {
      ...rest,
      BOX_OFFICE_DATABASE_URL: '',
      BOX_OFFICE_DATA_DIR: path.join(clone, 'data'),
      BOX_OFFICE_EMAIL: admin.email,
      BOX_OFFICE_PASSWORD: admin.password,
    };
  }, 120_000);
  afterAll(() => rmSync(clone, { recursive: true, force: true }));

  const npm = (...words: string[]) =>
    spawnSync('npm', ['run', '--silent', ...words], { cwd: clone, env: environment, encoding: 'utf8' });
  const call = (op: string, input: object) => {
    const { status, stdout } = npm('call', '--', op, JSON.stringify(input));
    expect([status, linesOf(stdout).length]).toEqual([0, 1]);
    return valueOf(replyOf(stdout));
  };

  test('sells and cancels with one command each, without Electron, display, build or start', () => {
    expect(call('users.bootstrap', admin)).toMatchObject({ role: 'admin' });
    const eventId = idOf(call('events.create', event));
    const bookingId = idOf(call('bookings.create', { eventId, quantity: 2 }));
    expect(call('bookings.cancel', { bookingId })).toMatchObject({ status: 'CANCELLED' });
    expect(existsSync(path.join(clone, 'out'))).toBe(false);
    expect(existsSync(path.join(clone, 'data/database/postgres-18/postmaster.pid'))).toBe(false);
  });

  test('leaves the clone as git knows it', () => {
    const status = execFileSync(
      'git',
      ['-c', `safe.directory=${clone}`, 'status', '--porcelain', '--', ':!data'],
      {
        cwd: clone,
        encoding: 'utf8',
      },
    );
    expect(status).toBe('');
  });
});
