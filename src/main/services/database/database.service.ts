import type { ConnectionTest, SharedServer } from '../../../shared/contract/database';
import type { OutputOf } from '../../../shared/contract/contract';
import type { database } from '../../../shared/contract/database';
import type { Connection } from '../../../shared/contract/live';
import { refuse } from '../../../shared/refusals/refusal';
import type { DatabaseChoice } from '../../db/database-choice';
import type { OpenedServer } from '../../db/opened-server';
import type { ServerAddress } from '../../db/server-address';
import { encryptionFor } from '../../db/server-address';
import type { Actor, ServiceOf } from '../context';

/** What deciding on a database needs of the rest of main. */
export interface DatabaseDesk {
  choice(): DatabaseChoice;
  /** `null` while there is no connection. */
  opened(): OpenedServer | null;
  /** Whether somebody could be signed in: the database answers and has an admin. */
  hasAdmin(): Promise<boolean>;
  test(address: ServerAddress): Promise<ConnectionTest>;
  /** Opens the new place first; when that fails, everything stays as it is. Ends all sessions. */
  moveToShared(address: ServerAddress, keepPlainly: boolean): Promise<void>;
  moveToThisPc(): Promise<void>;
  /** How the database of this installation is reached now. */
  connection(): Connection;
  /** Runs what is pending there, as the login of the address. Returns the migrations that ran. */
  upgrade(address: ServerAddress, allowDataLoss: boolean): Promise<readonly string[]>;
}

/** Which database this installation works on. */
export function databaseService(desk: DatabaseDesk): ServiceOf<'database'> {
  return {
    current: async () => currentOf(desk),

    test: (_, server) => desk.test(addressOf(server)),

    connection: async () => desk.connection(),

    upgrade: async ({ actor }, { user, password, server, allowDataLoss = false }) => {
      await demandAdmin(desk, actor, 'database.upgrade');
      const address =
        server === undefined ? ownServer(desk) : addressOf({ ...server, user: '', password: '' });
      return { ran: [...(await desk.upgrade({ ...address, user, password }, allowDataLoss))] };
    },

    useShared: async ({ actor }, { keepPlainly = false, ...server }) => {
      await demandRight(desk, actor, 'database.useShared');
      await desk.moveToShared(addressOf(server), keepPlainly);
      return currentOf(desk);
    },

    useThisPc: async ({ actor }) => {
      await demandRight(desk, actor, 'database.useThisPc');
      await desk.moveToThisPc();
      return currentOf(desk);
    },
  };
}

/**
 * On first run anybody may, and also while the database cannot be reached, because then nobody can sign in and whoever sits here
 * could change the file as well. Later it takes an admin.
 */
async function demandRight(desk: DatabaseDesk, actor: Actor | null, operation: string): Promise<void> {
  if (desk.choice().fromEnvironment)
    refuse('bad_call', { reason: 'BOX_OFFICE_DATABASE_URL names the database' });
  await demandAdmin(desk, actor, operation);
}

async function demandAdmin(desk: DatabaseDesk, actor: Actor | null, operation: string): Promise<void> {
  if (actor?.role === 'admin') return;
  if (await desk.hasAdmin())
    refuse('not_allowed', { operation, needs: 'admin', has: actor?.role ?? 'nobody' });
}

/** Refuses with `bad_call` on this PC, whose database is brought up to date at every start. */
function ownServer(desk: DatabaseDesk): ServerAddress {
  const { address } = desk.choice();
  if (address === null) refuse('bad_call', { reason: 'the database on this PC upgrades itself' });
  return address;
}

function addressOf({ tls, caFile, ...server }: SharedServer): ServerAddress {
  const encryption = encryptionFor(server.host, tls);
  return { ...server, encryption, caFile: caFile === undefined || caFile === '' ? null : caFile };
}

function currentOf(desk: DatabaseDesk): OutputOf<(typeof database)['current']> {
  const { address, fromEnvironment, passwordKept, place } = desk.choice();
  const opened = desk.opened();
  return {
    kind: place.kind,
    fromEnvironment,
    host: address?.host ?? null,
    port: address?.port ?? null,
    database: address?.database ?? null,
    user: address?.user ?? null,
    encryption: encryptionWord(address),
    passwordKept,
    loginOwnsSchema: opened?.loginOwnsSchema ?? false,
    serverVersion: opened?.serverVersion ?? null,
  };
}

function encryptionWord(address: ServerAddress | null): 'verified' | 'off' | null {
  if (address === null) return null;
  return address.encryption === 'verify' ? 'verified' : 'off';
}
