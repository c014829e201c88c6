import type { Knex } from 'knex';
import { v7 as uuid } from 'uuid';
import type { PersonRole } from '../../../shared/contract/operation';
import type { Person } from '../../../shared/contract/users';
import { refuse } from '../../../shared/refusals/refusal';
import type { Actor, PasswordSecrets, ServiceContext } from '../context';
import { rowOf } from '../rows';
import { readPerson } from './people';

const ranks: readonly PersonRole[] = ['counter', 'manager', 'admin'];

/** Whose password proves the change to the database: the person's own where the role suffices, otherwise the approver's. */
export function signerOf({ actor, approver }: ServiceContext, needs: PersonRole): Actor {
  const signer = [actor, approver].find(
    (one) => one !== null && ranks.indexOf(one.role) >= ranks.indexOf(needs),
  );
  return signer ?? refuse('proof_needed', {});
}

/** Adds a person under an admin's proof. */
export async function addPerson(
  context: ServiceContext,
  input: { name: string; email: string; role: PersonRole },
  { hash, proofSalt, proofHash }: PasswordSecrets,
): Promise<Person> {
  const signer = signerOf(context, 'admin');
  const id = uuid();
  await context.db.raw('select create_user(?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    signer.id,
    signer.proof,
    id,
    input.name,
    input.email,
    input.role,
    hash,
    proofSalt,
    proofHash,
  ]);
  return readPerson(context.db, id);
}

/** What may change of a person; what is left out stays. */
interface PersonChange {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly role?: PersonRole | undefined;
  readonly isEnabled?: boolean;
}

/** Changes a person under an admin's proof. Refuses with `not_found`, `last_admin`. */
export async function changePerson(
  context: ServiceContext,
  id: string,
  { name, email, role, isEnabled }: PersonChange,
): Promise<Person> {
  const signer = signerOf(context, 'admin');
  const before = await readPerson(context.db, id);
  try {
    await context.db.raw('select change_user(?, ?, ?, ?, ?, ?, ?)', [
      signer.id,
      signer.proof,
      id,
      name ?? null,
      email ?? null,
      role ?? null,
      isEnabled ?? null,
    ]);
  } catch (error) {
    if (isLastAdmin(error)) refuse('last_admin', { name: before.name });
    throw error;
  }
  return readPerson(context.db, id);
}

/** Makes the first admin; of two at the same instant one succeeds. Refuses with `already_set_up`. */
export async function makeFirstAdmin(
  db: Knex,
  { name, email }: { name: string; email: string },
  { hash, proofSalt, proofHash }: PasswordSecrets,
): Promise<Person> {
  const isSetUp = await rowOf(db, 'select 1 from installation', {});
  if (isSetUp !== undefined) refuse('already_set_up', {});
  const id = uuid();
  await db.raw('select create_first_admin(?, ?, ?, ?, ?, ?)', [id, name, email, hash, proofSalt, proofHash]);
  return readPerson(db, id);
}

function isLastAdmin(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'BO007';
}
