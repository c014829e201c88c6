import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isReachable, isRemembered, rememberUnreachable } from '../../../scripts/start/official-host.mjs';

let cache = '';
beforeEach(() => {
  cache = mkdtempSync(path.join(os.tmpdir(), 'box-office-cache-'));
  vi.stubEnv('BOX_OFFICE_CACHE_DIR', cache);
  vi.stubEnv('HTTPS_PROXY', undefined);
  vi.stubEnv('https_proxy', undefined);
  vi.stubEnv('npm_config_electron_mirror', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(cache, { recursive: true, force: true });
});

describe('the official address of Electron', () => {
  it('is asked for one small file of the version', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.end();
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(server.address() as AddressInfo).port}/mirror`);
    expect(await isReachable('45.4.1')).toBe(true);
    expect(asked).toEqual(['HEAD /mirror/v45.4.1/SHASUMS256.txt']);
    server.close();
  });

  it('is not asked again for some hours once it could not be reached', async () => {
    vi.stubEnv('ELECTRON_MIRROR', 'http://127.0.0.1:1/');
    expect(isRemembered()).toBe(false);
    expect(await isReachable('45.4.1')).toBe(false);
    rememberUnreachable();
    expect(isRemembered()).toBe(true);
  });
});
