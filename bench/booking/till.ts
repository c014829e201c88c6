import { v7 } from 'uuid';
import type { BoxOffice } from '../../src/main/app/box-office';
import { openBoxOffice } from '../../src/main/app/box-office';
import { headless } from '../../src/main/app/headless';
import { bcryptHashing } from '../../src/main/devices/password-hashing';
import { nobodyRecent } from '../../src/main/devices/recent-people';
import { namedInstallation } from '../../src/main/services/tills/installation';
import type { Reply } from '../../src/shared/contract/bridge';
import { clerk } from './house';

/** A box office as a till has it: dispatcher, sessions, pool, live messages; only the window is missing. */
export interface BenchTill {
  /** One call of one of its windows, from 1. Throws a refusal as an error. */
  ask(name: string, input: object, window?: number): Promise<Record<string, unknown>>;
  call(name: string, input: object, window?: number): Promise<Reply>;
  heard(): number;
  close(): Promise<void>;
}

/** Opens a till with so many windows, each signed in. */
export async function openBenchTill(settings: {
  readonly name: string;
  readonly databaseUrl: string;
  readonly password: string;
  readonly windows: number;
  readonly dataFolder: string;
}): Promise<BenchTill> {
  let heard = 0;
  const office = await openBoxOffice({
    ...headless('bench', settings.dataFolder),
    databaseUrl: settings.databaseUrl,
    followsSettings: false,
    hashing: bcryptHashing(4),
    recent: nobodyRecent,
    installation: namedInstallation(settings.name),
    tellAll: () => (heard += 1),
    log: (message, facts) => {
      const error = facts?.['error'];
      if (error instanceof Error) process.stderr.write(`${message} ${error.message}\n`);
    },
    checksReplies: false,
    poolSize: Math.min(settings.windows, 20),
  });
  const call = callOf(office);
  const ask = async (name: string, input: object, window = 1) => {
    const reply = await call(name, input, window);
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.refusal)}`);
    return reply.value as Record<string, unknown>;
  };
  await call('users.bootstrap', { name: clerk.name, email: clerk.email, password: settings.password });
  for (let window = 1; window <= settings.windows; window += 1)
    await ask('users.signIn', { email: clerk.email, password: settings.password }, window);
  return { ask, call, heard: () => heard, close: () => office.close() };
}

function callOf(office: BoxOffice): BenchTill['call'] {
  return (name, input, window = 1) => {
    const [feature = '', operation = ''] = name.split('.');
    return office.dispatch({ id: window, isTrusted: true }, { feature, operation, input });
  };
}

/** A sale as a screen sends it: with a key of its own. */
export function sale(fields: object): object {
  return { ...fields, idempotencyKey: v7() };
}
