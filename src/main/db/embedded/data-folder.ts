import os from 'node:os';
import path from 'node:path';

/** What decides where data lie; every field is an environment variable. */
export interface FolderEnvironment {
  BOX_OFFICE_DATA_DIR?: string | undefined;
  BOX_OFFICE_CACHE_DIR?: string | undefined;
  XDG_DATA_HOME?: string | undefined;
  XDG_CACHE_HOME?: string | undefined;
  LOCALAPPDATA?: string | undefined;
}

/** Who asks, on what; given by tests, otherwise the running system's own. */
export interface FolderSystem {
  platform: NodeJS.Platform;
  home: string;
  isRoot: boolean;
}

/** The folder of everything this installation stores, as an absolute path; it need not exist yet. */
export function dataFolder(env: FolderEnvironment = process.env, system = thisSystem()): string {
  if (env.BOX_OFFICE_DATA_DIR) return path.resolve(env.BOX_OFFICE_DATA_DIR);
  if (system.platform === 'win32') return path.join(localAppData(env, system), 'Box Office');
  if (system.platform === 'darwin') return path.join(system.home, 'Library/Application Support/Box Office');
  if (system.isRoot) return '/var/lib/box-office';
  return path.join(env.XDG_DATA_HOME || path.join(system.home, '.local/share'), 'box-office');
}

/** The folder of what can be made again at any time and may be shared by several installations. */
export function cacheFolder(env: FolderEnvironment = process.env, system = thisSystem()): string {
  if (env.BOX_OFFICE_CACHE_DIR) return path.resolve(env.BOX_OFFICE_CACHE_DIR);
  if (system.platform === 'win32') return path.join(localAppData(env, system), 'Box Office', 'Cache');
  if (system.isRoot) return '/var/cache/box-office';
  if (system.platform === 'darwin') return path.join(system.home, 'Library/Caches/Box Office');
  return path.join(env.XDG_CACHE_HOME || path.join(system.home, '.cache'), 'box-office');
}

function localAppData(env: FolderEnvironment, system: FolderSystem): string {
  return env.LOCALAPPDATA || path.join(system.home, 'AppData/Local');
}

function thisSystem(): FolderSystem {
  return { platform: process.platform, home: os.homedir(), isRoot: process.getuid?.() === 0 };
}
