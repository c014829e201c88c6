import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchPackage, packagedApp } from './support/packaged-app';

describe.runIf(process.platform === 'linux')('the package', () => {
  let folder = '';
  let executable = '';
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'box-office-package-'));
  beforeAll(() => {
    ({ folder, executable } = packagedApp());
  }, 180_000);
  afterAll(() => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 }));

  it('has its fuses set', async () => {
    const wire = await getCurrentFuseWire(executable);
    // A fuse that is on is the character 1 in the program's own bytes.
    const isOn = (fuse: FuseV1Options) => String.fromCharCode(Number(wire[fuse])) === '1';
    expect({
      runAsNode: isOn(FuseV1Options.RunAsNode),
      nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
      integrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
      fileProtocol: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      runAsNode: false,
      nodeOptions: false,
      inspect: false,
      integrity: true,
      onlyAsar: true,
      fileProtocol: false,
    });
  });

  it('holds the app in an archive, and PostgreSQL outside it where the system can run it', () => {
    const resources = path.join(folder, 'resources');
    expect(existsSync(path.join(resources, 'app.asar'))).toBe(true);
    expect(existsSync(path.join(resources, 'default_app.asar'))).toBe(false);
    for (const program of ['initdb', 'pg_ctl', 'postgres']) {
      accessSync(path.join(resources, 'postgres/bin', program), constants.X_OK);
    }
    const asked = spawnSync(path.join(resources, 'postgres/bin/postgres'), ['--version'], {
      encoding: 'utf8',
    });
    expect(asked.stdout).toMatch(/^postgres \(PostgreSQL\) 18\./);
  });

  it('says in its name when its runtime is the stand-in', () => {
    const isOfficial = inject('windows').electronKind === 'official';
    expect(path.basename(executable)).toBe(isOfficial ? 'box-office' : 'box-office-stand-in');
  });

  it('is no Node that runs what it is told', () => {
    const tried = spawnSync(executable, ['-e', 'console.log("a node")'], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', DISPLAY: '' },
      encoding: 'utf8',
      timeout: 10_000,
    });
    expect(tried.stdout).not.toContain('a node');
  });

  it('opens its window', async () => {
    const running = await launchPackage(dataFolder);
    try {
      expect(running.page.url()).toMatch(/^app:\/\/box-office\//);
      await running.page.waitForSelector('#root > :not(style)');
    } finally {
      await running.close();
    }
  });
});
