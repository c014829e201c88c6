import { createHash, randomBytes } from 'node:crypto';
import { chmod, copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { PostgresBinaries } from './binaries';
import { askVersion, binariesIn, restoreLinks } from './binaries';
import { cacheFolder } from './data-folder';
import { EmbeddedServerError } from './faults';
import type { OsUser } from './os-user';

/**
 * Binaries that `user` can really run: the given ones, or a copy in the cache folder that everybody may read, made
 * once per build. Needed when root's clone lies where the server's user cannot go, or a library link cannot be made.
 */
export async function runnableBinaries(
  binaries: PostgresBinaries,
  user: OsUser | null,
  copying: () => void,
): Promise<{ binaries: PostgresBinaries; major: number }> {
  await restoreLinks(binaries.folder).catch(() => undefined);
  const first = await askVersion(binaries, user);
  if ('version' in first) return { binaries, major: majorOf(first.version) };
  const copied = await copyToCache(binaries, copying);
  const second = await askVersion(copied, user);
  if ('version' in second) return { binaries: copied, major: majorOf(second.version) };
  throw new EmbeddedServerError({ code: 'binaries_broken', folder: copied.folder, output: second.problem });
}

async function copyToCache(binaries: PostgresBinaries, copying: () => void): Promise<PostgresBinaries> {
  const files = await filesBelow(binaries.folder);
  const home = cacheFolder();
  const target = path.join(home, `postgres-${await fingerprint(binaries, files)}`);
  if (await stat(target).catch(() => null)) return binariesIn(target);

  copying();
  const making = `${target}.making-${randomBytes(6).toString('hex')}`;
  await mkdir(home, { recursive: true });
  await letPass(home);
  await removeAbandoned(home);
  try {
    for (const file of files) await copyReadable(binaries.folder, making, file);
    await restoreLinks(making);
    await openFolders(making);
    await rename(making, target).catch(async (error: unknown) => {
      // Whoever else was first made the same copy.
      if (!(await stat(target).catch(() => null))) throw error;
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  return binariesIn(target);
}

/** What a copy left that was killed; an hour is longer than any copy takes. */
async function removeAbandoned(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (!/^postgres-.*\.making-/.test(name)) continue;
    const found = await stat(path.join(home, name)).catch(() => null);
    if (!found || Date.now() - found.mtimeMs < 3_600_000) continue;
    await rm(path.join(home, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Version and a hash over names and sizes: two builds of one version do not share a copy. */
async function fingerprint(binaries: PostgresBinaries, files: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${file}\0${(await stat(path.join(binaries.folder, file))).size}\n`);
  }
  const asked = await askVersion(binaries, null);
  return `${'version' in asked ? asked.version : 'unknown'}-${hash.digest('hex').slice(0, 12)}`;
}

/** Relative paths of the plain files; links come from the package's list, and nobody compiles against static libraries. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.a'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** A clone made under a strict umask has private files: the copy gets modes of its own. */
async function copyReadable(from: string, to: string, file: string): Promise<void> {
  const target = path.join(to, file);
  await mkdir(path.dirname(target), { recursive: true });
  await copyFile(path.join(from, file), target);
  await chmod(target, path.dirname(file) === 'bin' ? 0o755 : 0o644);
}

/** A cache folder made under a strict umask would hide the copy again. */
async function letPass(folder: string): Promise<void> {
  const { mode } = await stat(folder);
  if (process.getuid?.() === 0 && (mode & 0o001) === 0) await chmod(folder, (mode & 0o7777) | 0o001);
}

async function openFolders(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries)
    if (entry.isDirectory()) await chmod(path.join(entry.parentPath, entry.name), 0o755);
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}
