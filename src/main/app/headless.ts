import { noSecretStore } from '../devices/secret-store';
import type { BoxOfficeSettings } from './box-office';

/** What every office without a window has in common: plain Node, no safe place for secrets, nobody who is told anything. */
export function headless(version: string, dataFolder: string) {
  return {
    dataFolder,
    secrets: noSecretStore,
    files: null,
    about: {
      version,
      electron: null,
      chrome: null,
      node: process.versions.node,
      platform: process.platform,
      isStandInRuntime: false,
      isSandboxed: false,
      dataFolder,
    },
    clock: { now: () => new Date() },
    tell: () => undefined,
    tellAll: () => undefined,
  } satisfies Partial<BoxOfficeSettings>;
}
