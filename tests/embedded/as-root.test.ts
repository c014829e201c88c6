import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { binariesIn, locateBinaries } from '../../src/main/db/embedded/binaries';
import { joinEmbeddedServer } from '../../src/main/db/embedded/embedded-server';
import { blockedOnTheWay, serverUserFor } from '../../src/main/db/embedded/os-user';
import { runningPostmaster } from '../../src/main/db/embedded/postmaster-file';
import { join, newDataFolder, query } from './test-folders';
import { bundleUserProgram, startUser } from './user-process';

describe.runIf(process.getuid?.() === 0)('started as root', () => {
  let program: string;
  beforeAll(async () => {
    program = await bundleUserProgram();
  });
  afterAll(() => rmSync(path.dirname(program), { recursive: true }));

  test('runs the server as another user and opens a private data folder only for passing through', async () => {
    const folder = newDataFolder();
    const server = await join(folder);
    const user = await serverUserFor([]);
    expect(statSync(server.clusterFolder).uid).toBe(user?.uid);
    expect(statSync(folder).uid).toBe(0);
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('701');
    const postmaster = await runningPostmaster(server.clusterFolder);
    expect(statSync(`/proc/${postmaster?.pid}`).uid).toBe(user?.uid);
    await server.release();
  });

  test('gives a data folder that it makes to that user', async () => {
    const folder = path.join(newDataFolder(), 'not', 'yet');
    chmodSync(path.dirname(path.dirname(folder)), 0o711);
    const server = await join(folder);
    expect(statSync(folder).uid).toBe((await serverUserFor([]))?.uid);
    await server.release();
  });

  test('says which folder bars the way, and how to open it', async () => {
    const barred = mkdtempSync('/var/lib/box-office-test-');
    try {
      const attempt = join(path.join(barred, 'inner'));
      await expect(attempt).rejects.toMatchObject({
        fault: { code: 'folder_unreachable', blockedAt: barred },
      });
      await expect(attempt).rejects.toThrow(`chmod o+x '${barred}'`);
      expect((statSync(barred).mode & 0o777).toString(8)).toBe('700');
    } finally {
      rmSync(barred, { recursive: true });
    }
  });

  test('passes through a private temporary folder above the data folder', async () => {
    const above = newDataFolder();
    const server = await join(path.join(above, 'inner'));
    expect((statSync(above).mode & 0o777).toString(8)).toBe('701');
    await server.release();
  });

  test('copies the programs once when they lie where that user cannot go, and makes their missing links', async () => {
    const hidden = mkdtempSync(path.join(inject('scratchFolder'), 'clone-'));
    const cache = path.join(newDataFolder(), 'cache');
    chmodSync(path.dirname(cache), 0o711);
    const { folder } = await locateBinaries();
    cpSync(folder, path.join(hidden, 'native'), {
      recursive: true,
      filter: (source) => !/\.so(\.\d+)?$/.test(source) || !/libicu|libpq/.test(source),
    });
    vi.stubEnv('BOX_OFFICE_CACHE_DIR', cache);
    try {
      const dataFolder = newDataFolder();
      const binaries = binariesIn(path.join(hidden, 'native'));
      const steps: string[] = [];
      for (const round of [1, 2]) {
        const report = (step: string) => steps.push(`${round} ${step}`);
        const server = await joinEmbeddedServer({ dataFolder, binaries, durability: 'off', report });
        expect(await query(server, 'till', 'select 1 as one')).toEqual([{ one: 1 }]);
        await server.release();
      }
      expect(steps.filter((step) => step.includes('copying'))).toEqual(['1 copying_programs']);
      expect(readdirSync(cache)).toEqual([expect.stringMatching(/^postgres-18\.\d+-[0-9a-f]{12}$/)]);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test('shares the server with the app that runs as that user', async (context) => {
    const user = await serverUserFor([]);
    if (!user || (await blockedOnTheWay(path.dirname(program), user)) !== null) context.skip();
    const folder = path.join(newDataFolder(), 'shared');
    chmodSync(path.dirname(folder), 0o711);

    const roots = await join(folder);
    const app = startUser(program, folder, 0, user);
    await app.says('port');
    await roots.release();
    expect(await runningPostmaster(roots.clusterFolder)).not.toBeNull();

    const again = await join(folder);
    await app.leave();
    expect(await query(again, 'till', 'select 1 as one')).toEqual([{ one: 1 }]);
    await again.release();
    expect(await runningPostmaster(again.clusterFolder)).toBeNull();

    const alone = startUser(program, folder, 1, user);
    expect(await alone.ended).toBe(0);
  });
});
