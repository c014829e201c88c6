import { z } from 'zod';
import { tillId } from '../domain/ids';
import { command, empty, query } from './operation';
import { person } from './users';

const till = z.object({ id: tillId, number: z.number(), name: z.string() });

/** Where a window stands. `noAdmin`: the first admin is still to be made. */
const standing = z.object({
  state: z.enum(['no_admin', 'signed_out', 'signed_in', 'locked']),
  person: person.nullable(),
  till: till.nullable(),
});
export type Standing = z.output<typeof standing>;

export const session = {
  current: query({
    says: 'Who is signed in here, at which till.',
    role: 'nobody',
    whileLocked: true,
    input: empty,
    output: standing,
  }),
  signOut: command({
    says: 'Ends this session.',
    role: 'counter',
    whileLocked: true,
    atomic: 'none',
    input: empty,
    output: empty,
  }),
  lock: command({
    says: 'Locks this session: only unlocking passes until then.',
    role: 'counter',
    whileLocked: true,
    atomic: 'none',
    input: empty,
    output: empty,
  }),
  unlock: command({
    says: 'Unlocks this session with its person’s password.',
    role: 'counter',
    whileLocked: true,
    atomic: 'statement',
    input: z.strictObject({ password: z.string().max(10_000) }),
    output: person,
  }),
};
