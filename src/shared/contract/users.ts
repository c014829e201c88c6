import { z } from 'zod';
import { userId } from '../domain/ids';
import { passwordAtLeast, passwordByteLimit } from '../domain/password-rules';
import { command, empty, instant, listOf, personRole, query } from './operation';

const name = z.string().trim().min(1).max(200);
const email = z.email().max(320);
/** Length is checked by the service, which says how long it is and what the limit is. */
const password = z.string().max(10_000);
const newPassword = password.describe(
  `At least ${passwordAtLeast} characters, at most ${passwordByteLimit} bytes.`,
);
const newEmail = z
  .string()
  .trim()
  .pipe(email)
  .describe('What the person signs in with; nobody else may have it, in whatever case.');

export const person = z.object({ id: userId, name: z.string(), email: z.string(), role: personRole });
export type Person = z.output<typeof person>;

const listedPerson = person.extend({
  isEnabled: z.boolean().describe('False: may not sign in.'),
  createdAt: instant,
  lastSignInAt: instant.nullable(),
  lastTill: z.string().nullable().describe('Where that was.'),
  slowedSeconds: z
    .number()
    .describe('Seconds until the next attempt counts somewhere; 0 when sign-in is not slowed at any till.'),
});

export const users = {
  bootstrap: command({
    says: 'Makes the first admin. Succeeds once in the life of a database.',
    role: 'nobody',
    input: z.strictObject({ name, email: newEmail, password: newPassword }),
    output: person,
  }),
  signIn: command({
    says: 'Signs a person in at this till.',
    role: 'nobody',
    atomic: 'statement',
    whileLocked: true,
    input: z.strictObject({
      email: z.string().min(1).max(320).describe('As it was given, in any case.'),
      password,
    }),
    output: person,
  }),
  create: command({
    says: 'Adds a person who may sign in.',
    role: 'admin',
    input: z.strictObject({ name, email: newEmail, password: newPassword, role: personRole }),
    output: person,
  }),
  list: query({
    says: 'Lists people.',
    role: 'manager',
    input: z.strictObject({
      search: z.string().max(200).optional().describe('A part of a name or an e-mail.'),
    }),
    output: listOf(listedPerson),
  }),
  update: command({
    says: 'Changes name, e-mail or role. A changed role ends the person’s sessions.',
    role: 'admin',
    input: z.strictObject({
      userId,
      name: name.optional(),
      email: newEmail.optional(),
      role: personRole.optional(),
    }),
    output: person,
  }),
  disable: command({
    says: 'Ends a person’s right to sign in, at once and on every till.',
    role: 'admin',
    input: z.strictObject({ userId }),
    output: person,
  }),
  enable: command({
    says: 'Lets a disabled person sign in again.',
    role: 'admin',
    input: z.strictObject({ userId }),
    output: person,
  }),
  changePassword: command({
    says: 'Changes one’s own password; needs the old one. Other sessions of the person end.',
    role: 'counter',
    input: z.strictObject({ oldPassword: password, newPassword }),
    output: person,
  }),
  resetPassword: command({
    says: 'Gives somebody a new password. The person’s sessions end.',
    role: 'admin',
    input: z.strictObject({ userId, newPassword }),
    output: person,
  }),
  clearSignInDelay: command({
    says: 'Forgets a person’s wrong passwords at every till.',
    role: 'manager',
    input: z.strictObject({ userId }),
    output: person,
  }),
  recent: query({
    says: 'Names the people who signed in at this till lately, for the sign-in screen.',
    role: 'nobody',
    whileLocked: true,
    atomic: 'none',
    input: empty,
    output: listOf(z.object({ name: z.string(), email: z.string() })),
  }),
};
