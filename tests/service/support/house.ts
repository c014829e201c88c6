// Casts once: the calls are made from the services by name, which TypeScript cannot follow.
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { Client } from 'pg';
import { openPool } from '../../../src/main/db/pool';
import { bookingsService } from '../../../src/main/services/bookings/bookings.service';
import type { Actor, ServiceContext } from '../../../src/main/services/context';
import { eventsService } from '../../../src/main/services/events/events.service';
import { namedHoldsService } from '../../../src/main/services/named-holds/named-holds.service';
import { holdsService } from '../../../src/main/services/holds/holds.service';
import { plansService } from '../../../src/main/services/plans/plans.service';
import { seatsService } from '../../../src/main/services/seats/seats.service';
import { venuesService } from '../../../src/main/services/venues/venues.service';
import { contract, type ContractClient } from '../../../src/shared/contract/contract';
import type { PersonRole } from '../../../src/shared/contract/operation';
import { tillId, userId } from '../../../src/shared/domain/ids';
import { createTestDatabase } from '../../support/template-database';
import type { TestServer } from '../../support/test-server';

const services = {
  venues: venuesService,
  plans: plansService,
  events: eventsService,
  seats: seatsService,
  holds: holdsService,
  namedHolds: namedHoldsService,
  bookings: bookingsService,
};
type Calls = Pick<ContractClient, keyof typeof services>;

/** A person at a till who calls services as the dispatcher does: input parsed, commands in a transaction of their own. */
export type Clerk = Calls & {
  readonly actor: Actor;
  readonly till: ServiceContext['till'];
  /** The same person with somebody who signs for the call. */
  with(approver: Clerk): Clerk;
};

export interface House {
  readonly tillUrl: string;
  /** The owner's connection: arranges what happens behind a till's back. */
  readonly owner: Client;
  /** A till's own connection, for raw statements. */
  readonly raw: Client;
  readonly db: Knex;
  /** Somebody new at a till of their own, or at another's. */
  clerk(role?: PersonRole, at?: Clerk): Promise<Clerk>;
  /** Another connection with a till's rights. */
  connect(): Promise<Client>;
  deadlocks(): Promise<number>;
  close(): Promise<void>;
}

/** A fresh database with nobody in it. `connections`: how many commands may run at once. */
export async function openHouse(server: TestServer, connections = 10): Promise<House> {
  const database = await createTestDatabase(server);
  const { till: login, port } = server;
  const address = {
    host: '127.0.0.1',
    port,
    database: database.name,
    encryption: 'off',
    caFile: null,
  } as const;
  const pool = openPool({
    address: { ...address, ...login },
    applicationName: () => 'tests',
    max: connections,
  });
  const db = pool.knex;
  const owner = await connected(database.ownerUrl);
  const raw = await connected(database.tillUrl);
  const others: Client[] = [];
  let tills = 0;

  async function clerk(role: PersonRole = 'counter', at?: Clerk): Promise<Clerk> {
    const id = randomUUID();
    tills += 1;
    const name = `${role} ${tills}`;
    await owner.query(
      `insert into users (id, name, email, role, password_hash, proof_salt, proof_hash) values ($1, $2, $3, $4, '-', '', '')`,
      [id, name, `${id}@example.com`, role],
    );
    const till = at?.till ?? (await newTill(raw, tills));
    const actor = { id: userId.parse(id), name, role, proof: Buffer.alloc(0) };
    return clerkOf(db, { actor, till, approver: null });
  }

  return {
    tillUrl: database.tillUrl,
    owner,
    raw,
    db,
    clerk,
    connect: async () => {
      const client = await connected(database.tillUrl);
      others.push(client);
      return client;
    },
    deadlocks: async () => {
      await owner.query('select pg_stat_clear_snapshot()');
      const found = await owner.query<{ deadlocks: string }>(
        'select deadlocks from pg_stat_database where datname = current_database()',
      );
      return Number(found.rows[0]?.deadlocks);
    },
    close: async () => {
      await pool.close();
      for (const client of [owner, raw, ...others]) await client.end();
      await database.drop();
    },
  };
}

async function connected(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect();
  return client;
}

async function newTill(raw: Client, number: number): Promise<ServiceContext['till']> {
  const id = tillId.parse(randomUUID());
  const name = `Till ${number}`;
  await raw.query('insert into tills (id, number, name) values ($1, $2, $3)', [id, number, name]);
  return { id, number, name };
}

function clerkOf(db: Knex, who: Pick<ServiceContext, 'actor' | 'till' | 'approver'>): Clerk {
  const context = {
    ...who,
    clock: { now: () => new Date() },
    region: { timeZone: 'Asia/Jakarta', currency: 'IDR' },
  };
  const features = Object.entries(services).map(([feature, service]) => {
    const calls = Object.entries(service).map(([operation, run]) => {
      const declared = declaredAs(feature, operation);
      const call = async (input: unknown) => {
        const parsed = declared.input.parse(input);
        const answer =
          declared.kind === 'command'
            ? await db.transaction((transaction) => run({ ...context, db: transaction }, parsed))
            : await run({ ...context, db }, parsed);
        return declared.output.parse(answer);
      };
      return [operation, call];
    });
    return [feature, Object.fromEntries(calls)];
  });
  return {
    ...(Object.fromEntries(features) as Calls),
    actor: who.actor,
    till: who.till,
    with: (approver) => clerkOf(db, { ...who, approver: approver.actor }),
  };
}

interface Declared {
  readonly kind: string;
  readonly input: { parse(input: unknown): never };
  readonly output: { parse(output: unknown): unknown };
}

function declaredAs(feature: string, operation: string): Declared {
  const features = contract as unknown as Record<string, Record<string, Declared>>;
  const declared = features[feature]?.[operation];
  if (declared === undefined) throw new Error(`the contract has no ${feature}.${operation}`);
  return declared;
}
