import { testConnection } from '../db/connection-test';
import type { DatabaseConnection } from '../db/connection';
import type { DatabaseChoice, SavedChoice } from '../db/database-choice';
import { demandSafeStorage } from '../db/database-choice';
import { project } from '../db/migration-files';
import type { DatabasePlace } from '../db/opened-server';
import { sharedServer } from '../db/shared-server';
import { upgradeShared } from '../db/upgrade-shared';
import type { SecretStore } from '../devices/secret-store';
import type { DatabaseDesk } from '../services/database/database.service';

/** What a desk decides over. */
export interface DeskSettings {
  readonly first: DatabaseChoice;
  readonly thisPc: DatabasePlace;
  readonly saved: SavedChoice;
  readonly secrets: SecretStore;
  readonly connection: DatabaseConnection;
  /** Another database is in use: sessions end, and this installation's till is looked up anew. */
  readonly moved: () => void;
}

/** Moves this installation between the database on this PC and a shared one. */
export function databaseDesk({
  first,
  thisPc,
  saved,
  secrets,
  connection,
  moved,
}: DeskSettings): DatabaseDesk {
  let choice = first;
  return {
    choice: () => choice,
    opened: () => connection.opened,
    hasAdmin: async () => {
      if (connection.opened === null) return false;
      const db = await connection.handle();
      return (await db('installation').first('id')) !== undefined;
    },
    test: testConnection,
    moveToShared: async (address, keepPlainly) => {
      demandSafeStorage(address.host, keepPlainly, secrets);
      await connection.moveTo(sharedServer(address));
      choice = await saved.save(address, keepPlainly);
      moved();
    },
    connection: () => connection.standing(),
    upgrade: async (address, allowDataLoss) => {
      const ran = await upgradeShared(address, {
        project,
        allowDataLoss,
        says: (step) => connection.says(step),
      }).finally(() => connection.says(null));
      // Where calls were waiting for this, they need not wait for the next try.
      if (connection.opened === null) await connection.start().catch(() => undefined);
      return ran;
    },
    moveToThisPc: async () => {
      if (choice.place.kind === 'this_pc') return;
      await connection.moveTo(thisPc);
      await saved.clear();
      choice = choiceOfThisPc(thisPc);
      moved();
    },
  };
}

/** The default: nothing to set up. */
export function choiceOfThisPc(place: DatabasePlace): DatabaseChoice {
  return { place, address: null, fromEnvironment: false, passwordKept: null };
}
