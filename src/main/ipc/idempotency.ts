import { createHash, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import type { Knex } from 'knex';
import { refuse } from '../../shared/refusals/refusal';

/** One try of one command. */
export interface Try {
  readonly key: string;
  readonly operation: string;
  readonly personId: string | null;
  readonly tillId: string | null;
  readonly inputHash: Buffer;
}

/** Makes every other try with this key wait until this transaction ends. Its own statement, so that the next one sees what they did. */
export async function lockKey(db: Knex, key: string): Promise<void> {
  await db.raw(`select pg_advisory_xact_lock(hashtextextended('box_office key ' || ?, 0))`, [key]);
}

/** The reply of the same try before; `null` when it is the first. Refuses with `key_reused` when anything differs. */
export async function storedReply(db: Knex, tried: Try): Promise<{ value: unknown } | null> {
  const { rows } = await db.raw<{ rows: StoredTry[] }>(
    `select operation, person_id as "personId", input_hash as "inputHash", reply, at from commands where idempotency_key = ?`,
    [tried.key],
  );
  const [before] = rows;
  if (before === undefined) return null;
  const isSame =
    before.operation === tried.operation &&
    before.personId === tried.personId &&
    before.inputHash.equals(tried.inputHash);
  if (!isSame)
    refuse('key_reused', { idempotencyKey: tried.key, operation: before.operation, at: before.at });
  return { value: before.reply };
}

interface StoredTry {
  readonly operation: string;
  readonly personId: string | null;
  readonly inputHash: Buffer;
  readonly reply: unknown;
  readonly at: string;
}

/** Keeps the reply in the command's transaction: either both are there or neither. */
export async function storeReply(db: Knex, tried: Try, value: unknown): Promise<void> {
  const { key, operation, personId, tillId, inputHash } = tried;
  await db.raw(
    `insert into commands (idempotency_key, operation, person_id, till_id, input_hash, reply) values (?, ?, ?, ?, ?, ?)`,
    [key, operation, personId, tillId, inputHash, JSON.stringify(value)],
  );
}

/** A hash of the parsed input, whatever the order of its fields. Passwords go through scrypt first: tills can read the table. */
export async function hashInput(input: Record<string, unknown>, key: string): Promise<Buffer> {
  const told: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(input))
    told[field] = /password/i.test(field) && typeof value === 'string' ? await hidden(value, key) : value;
  return createHash('sha256')
    .update(JSON.stringify(ordered(told)))
    .digest();
}

const slowHash = promisify<string, string, number, Buffer>(scrypt);

async function hidden(secret: string, key: string): Promise<string> {
  return (await slowHash(secret, `box office key ${key}`, 32)).toString('base64');
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, ordered(item)]),
  );
}
