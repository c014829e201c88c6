import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { readPasswords } from '../../../src/main/db/embedded/passwords';
import { placesIn } from '../../../src/main/db/embedded/places';
import { runningPostmaster } from '../../../src/main/db/embedded/postmaster-file';
import type { CallEnvironment } from '../command-line/support/call';

/** A data folder with an embedded server of full durability, as a venue PC has it. */
export interface CrashSite {
  readonly dataFolder: string;
  /** The environment of a program that works here at this till. */
  at(till: string): CallEnvironment;
  /** Ends the server as a power cut would: the postmaster gets SIGKILL, no file is tidied up. */
  killServer(): Promise<void>;
  /** Ends one backend that serves a till, with SIGKILL: the server then ends all others and recovers. Waits for one to be there. */
  killBackend(): Promise<void>;
  /** Asks the running server as the owner of the tables. */
  rows(sql: string, values: unknown[]): Promise<Record<string, unknown>[]>;
}

/** The only person of a site. */
export const admin = { name: 'Ayu', email: 'ayu@gk.id', password: 'kata sandi panjang' };

/** A site in this folder; nothing is started. */
export function crashSite(dataFolder: string): CrashSite {
  const { cluster } = placesIn(dataFolder);
  const site: CrashSite = {
    dataFolder,
    at: (till) => ({
      BOX_OFFICE_DATA_DIR: dataFolder,
      BOX_OFFICE_TILL: till,
      BOX_OFFICE_EMAIL: admin.email,
      BOX_OFFICE_PASSWORD: admin.password,
      BOX_OFFICE_TEST_BCRYPT_COST: '4',
    }),
    killServer: async () => {
      const postmaster = await runningPostmaster(cluster);
      if (postmaster === null) throw new Error('no server runs that could be killed');
      process.kill(postmaster.pid, 'SIGKILL');
      while (isAlive(postmaster.pid)) await delay(2);
    },
    killBackend: async () => {
      for (const began = Date.now(); Date.now() - began < patienceMs; await delay(50)) {
        const [backend] = await site.rows(busiestBackend, []).catch(() => []);
        if (backend === undefined) continue;
        if (killed(Number(backend['pid']))) return;
      }
      throw new Error('no till came back to a backend that could be killed');
    },
    rows: async (sql, values) => {
      const postmaster = await runningPostmaster(cluster);
      if (postmaster === null) throw new Error('no server runs');
      const { owner } = await readPasswords(cluster);
      const client = new Client({
        host: '127.0.0.1',
        port: postmaster.port,
        database: 'box_office',
        user: 'box_office_owner',
        password: owner,
      });
      // The server may be brought down at any moment; what was asked then fails, and that is enough.
      client.on('error', () => undefined);
      await client.connect();
      try {
        return (await client.query<Record<string, unknown>>(sql, values)).rows;
      } finally {
        await client.end();
      }
    },
  };
  return site;
}

const patienceMs = 30_000;

/** One in the middle of something, if there is any. */
const busiestBackend = `
  select pid from pg_stat_activity
  where backend_type = 'client backend' and datname = 'box_office' and pid <> pg_backend_pid() and usename <> 'box_office_owner'
  order by xact_start nulls last limit 1`;

/** Whether there was somebody to kill: the server may have ended it a moment ago, because another one was killed. */
function killed(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
