import path from 'node:path';
import { z } from 'zod';
import { refuse, Refused } from '../../shared/refusals/refusal';
import type { JsonFile } from '../devices/json-file';
import { jsonFile } from '../devices/json-file';
import type { SecretStore } from '../devices/secret-store';
import { parseConnectionString } from './connection-string';
import type { DatabasePlace } from './opened-server';
import type { ServerAddress } from './server-address';
import { sharedServer } from './shared-server';

/** Which database this installation works on, and how that was decided. */
export interface DatabaseChoice {
  readonly place: DatabasePlace;
  /** `null` on this PC. */
  readonly address: ServerAddress | null;
  readonly fromEnvironment: boolean;
  readonly passwordKept: 'safely' | 'plainly' | 'not_at_all' | null;
}

const savedServer = z.object({
  host: z.string(),
  port: z.number(),
  database: z.string(),
  user: z.string(),
  encryption: z.enum(['verify', 'off']),
  caFile: z.string().nullable(),
  password: z.discriminatedUnion('kept', [
    z.object({ kept: z.literal('safely'), sealed: z.base64() }),
    z.object({ kept: z.literal('plainly'), text: z.string() }),
  ]),
});
type SavedServer = z.output<typeof savedServer>;

/** Where the choice is kept: a file in the data folder, the password sealed by the operating system where it can. */
export interface SavedChoice {
  read(): Promise<DatabaseChoice | null>;
  /** Refuses with `no_safe_storage` unless keeping the password in plain text was asked for. */
  save(address: ServerAddress, keepPlainly: boolean): Promise<DatabaseChoice>;
  /** Back to this PC. */
  clear(): Promise<void>;
}

/** What `BOX_OFFICE_DATABASE_URL` says; `null` when it says nothing. */
export function choiceOfEnvironment(url: string | undefined): DatabaseChoice | null {
  if (url === undefined || url.trim() === '') return null;
  const address = parseConnectionString(url);
  const facts = { address, fromEnvironment: true, passwordKept: 'not_at_all' } as const;
  return { ...facts, place: address === null ? unreadable : sharedServer(address) };
}

/** Keeps the choice in the data folder. */
export function savedChoice(dataFolder: string, secrets: SecretStore): SavedChoice {
  const schema = savedServer.nullable();
  const file: JsonFile<SavedServer | null> = jsonFile(
    path.join(dataFolder, 'shared-database.json'),
    schema,
    () => null,
  );
  return {
    read: async () => {
      const saved = await file.read();
      return saved === null ? null : choiceOf(saved, secrets);
    },
    save: async (address, keepPlainly) => {
      const { password, ...rest } = address;
      const saved: SavedServer = { ...rest, password: kept(password, rest.host, keepPlainly, secrets) };
      await file.change(() => saved);
      return choiceOf(saved, secrets);
    },
    clear: async () => {
      await file.change(() => null);
    },
  };
}

/** Says no early when the password could not be kept. Refuses with `no_safe_storage`. */
export function demandSafeStorage(host: string, keepPlainly: boolean, secrets: SecretStore): void {
  if (!secrets.isSafe() && !keepPlainly) refuse('no_safe_storage', { host });
}

function kept(
  password: string,
  host: string,
  keepPlainly: boolean,
  secrets: SecretStore,
): SavedServer['password'] {
  demandSafeStorage(host, keepPlainly, secrets);
  if (!secrets.isSafe()) return { kept: 'plainly', text: password };
  return { kept: 'safely', sealed: secrets.seal(password).toString('base64') };
}

function choiceOf(saved: SavedServer, secrets: SecretStore): DatabaseChoice {
  const { password, ...rest } = saved;
  const address = { ...rest, password: passwordOf(password, secrets) };
  return { place: sharedServer(address), address, fromEnvironment: false, passwordKept: password.kept };
}

/** One that was sealed by another OS user is lost: signing in fails, and Settings asks for it again. */
function passwordOf(password: SavedServer['password'], secrets: SecretStore): string {
  if (password.kept === 'plainly') return password.text;
  try {
    return secrets.open(Buffer.from(password.sealed, 'base64'));
  } catch {
    return '';
  }
}

const nowhere = { host: 'BOX_OFFICE_DATABASE_URL', port: 0, database: '', user: '' };
const unreadable: DatabasePlace = {
  kind: 'shared',
  where: nowhere,
  open: async () => {
    const cause = new Error(
      'BOX_OFFICE_DATABASE_URL is not scheme://user:password@host:port/database with the scheme postgresql',
    );
    throw new Refused({ code: 'cannot_connect', facts: { problem: 'bad_address', ...nowhere } }, { cause });
  },
};
