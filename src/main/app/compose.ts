import type { LiveMessage } from '../../shared/contract/live';
import { demoDoor } from '../demo/demo-door';
import { bcryptHashing } from '../devices/password-hashing';
import { recentPeople } from '../devices/recent-people';
import { keptInstallation } from '../services/tills/installation';
import type { BoxOffice } from './box-office';
import { openBoxOffice } from './box-office';
import type { Compose, Surroundings } from './composition';
import { fileDeskOfWindows } from './file-desk-of-windows';
import { safeStorageOfSystem } from './safe-storage';

/** The composition root's inner half: config → database → services → dispatch. Windows open while the database starts. */
export const compose: Compose = (surroundings) => {
  const { log } = surroundings;
  const opened = openForWindows(surroundings);
  const passDemo = demoDoor(opened, surroundings.isDemo, log);
  opened
    .then((office) => office.connection.start())
    .catch((error: unknown) => log.warn('The database is not there yet', { error }));
  return {
    answer: async (windowId, envelope) => {
      const office = await opened;
      await passDemo(windowId);
      return office.dispatch({ id: windowId, isTrusted: true }, envelope);
    },
    windowGone: (windowId) => {
      void opened.then((office) => office.sessions.pageGone(windowId)).catch(() => undefined);
    },
    windowUsed: (windowId) => {
      void opened.then((office) => office.sessions.used(windowId)).catch(() => undefined);
    },
    holdsSeats: async (windowId) => {
      const office = await opened;
      const asked = { feature: 'holds', operation: 'mine', input: {} };
      const reply = await office.dispatch({ id: windowId, isTrusted: true }, asked);
      return reply.ok && hasItems(reply.value);
    },
    close: async () => {
      await (await opened).close();
    },
  };
};

function openForWindows({ folders, log, tell, tellAll, ...rest }: Surroundings): Promise<BoxOffice> {
  const quietly = (tellIt: () => void) => {
    try {
      tellIt();
    } catch (error) {
      log.warn('A window could not be told', { error });
    }
  };
  const { electron, chrome, node } = process.versions;
  return openBoxOffice({
    dataFolder: folders.data,
    resourcesPath: rest.resourcesFolder,
    databaseUrl: process.env['BOX_OFFICE_DATABASE_URL'],
    followsSettings: true,
    secrets: safeStorageOfSystem,
    files: fileDeskOfWindows(log),
    hashing: bcryptHashing(),
    recent: recentPeople(folders.data),
    installation: keptInstallation(folders.data),
    about: {
      version: rest.version,
      electron,
      chrome,
      node,
      platform: process.platform,
      isStandInRuntime: rest.isStandInRuntime,
      isSandboxed: rest.isSandboxed,
      dataFolder: folders.data,
    },
    clock: { now: () => new Date() },
    tell: (windowId: number, message: LiveMessage) => quietly(() => tell(windowId, message)),
    tellAll: (message: LiveMessage) => quietly(() => tellAll(message)),
    log: (message, facts) => {
      if (facts?.['error'] === undefined) log.info(message, facts);
      else log.error(message, facts);
    },
    checksReplies: process.env['NODE_ENV'] === 'development' || process.env['NODE_ENV'] === 'test',
  });
}

function hasItems(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'items' in value &&
    Array.isArray(value.items) &&
    value.items.length > 0
  );
}
