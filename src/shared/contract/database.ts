import { z } from 'zod';
import { connectionProblems } from '../refusals/database';
import type { Connection } from './live';
import { command, empty, query } from './operation';

/** How to reach a shared server. Off loopback, `verify` is the default and `disable` has to be asked for. */
export const sharedServer = z.strictObject({
  host: z.string().trim().min(1).max(253).describe('Name or address of the server.'),
  port: z.int().min(1).max(65_535).default(5432).describe('5432 where nothing is said.'),
  database: z.string().trim().min(1).max(63).describe('Name of the database there.'),
  user: z.string().trim().min(1).max(63).describe('The login that tills work with.'),
  password: z.string().max(1_000),
  tls: z
    .enum(['verify', 'disable'])
    .optional()
    .describe(
      '`verify`: encrypted, with a certificate that is checked; what is done off this PC where nothing is said.',
    ),
  caFile: z
    .string()
    .max(4_096)
    .optional()
    .describe('A PEM file with the server’s own certificate authority.'),
});
export type SharedServer = z.output<typeof sharedServer>;

const choice = z.object({
  kind: z.enum(['this_pc', 'shared']),
  fromEnvironment: z
    .boolean()
    .describe('Chosen by BOX_OFFICE_DATABASE_URL: Settings shows it but cannot change it.'),
  host: z.string().nullable(),
  port: z.number().nullable(),
  database: z.string().nullable(),
  user: z.string().nullable(),
  encryption: z.enum(['verified', 'off']).nullable().describe('`null` on this PC.'),
  passwordKept: z
    .enum(['safely', 'plainly', 'not_at_all'])
    .nullable()
    .describe('In the safe place of the operating system, in a plain file, or nowhere.'),
  loginOwnsSchema: z
    .boolean()
    .describe('True when the login may do more than a till should: see docs/security.md.'),
  serverVersion: z.string().nullable(),
});

const step = z.object({
  step: z.enum(['found', 'answered', 'encrypted', 'signed_in', 'recent_enough', 'schema', 'rights']),
  ok: z.boolean(),
});
const testResult = z.object({
  ok: z.boolean(),
  steps: z.array(step),
  problem: z.enum(connectionProblems).nullable(),
  detail: z.string().nullable().describe('What the server or the network said, without secrets.'),
});
export type ConnectionTest = z.output<typeof testResult>;

const startSteps = [
  'copying_programs',
  'waiting_for_turn',
  'making_cluster',
  'starting_server',
  'making_database',
  'copying_data',
] as const;
const doing = z.union([
  z.object({ is: z.enum(startSteps) }),
  z.object({ is: z.literal('upgrading_schema'), step: z.int(), of: z.int() }),
]);
const connection: z.ZodType<Connection> = z.discriminatedUnion('state', [
  z.object({ state: z.literal('live') }),
  z.object({ state: z.literal('starting'), doing: doing.nullable() }),
  z.object({ state: z.literal('reconnecting'), since: z.string(), nextTryAt: z.string() }),
]);

const upgrade = z.strictObject({
  user: z
    .string()
    .trim()
    .min(1)
    .max(63)
    .describe('The login that owns the tables; used for this one time and kept nowhere.'),
  password: z.string().max(1_000),
  server: sharedServer
    .omit({ user: true, password: true })
    .optional()
    .describe('Left out: the server that this installation works on.'),
  allowDataLoss: z
    .boolean()
    .optional()
    .describe('Consent to lose the rows that a refusal `upgrade_loses_rows` named.'),
});

export const database = {
  current: query({
    says: 'Which database this installation works on.',
    role: 'nobody',
    whileLocked: true,
    atomic: 'none',
    input: empty,
    output: choice,
  }),
  connection: query({
    says: 'How this installation reaches its database now, and what it is doing to open it.',
    role: 'nobody',
    whileLocked: true,
    atomic: 'none',
    input: empty,
    output: connection,
  }),
  test: command({
    says: 'Tries a shared server step by step. Changes nothing.',
    role: 'nobody',
    atomic: 'none',
    input: sharedServer,
    output: testResult,
  }),
  useShared: command({
    says: 'Moves this installation to a shared server. On first run anybody may, later an admin.',
    role: 'nobody',
    atomic: 'none',
    input: sharedServer.extend({
      keepPlainly: z
        .boolean()
        .optional()
        .describe('Consent to keep the password in a plain file where this PC has no safe place for it.'),
    }),
    output: choice,
  }),
  upgrade: command({
    says: 'Brings a shared server up to date with the login that owns its tables. Gives the migrations that ran.',
    role: 'nobody',
    atomic: 'none',
    input: upgrade,
    output: z.object({
      ran: z.array(z.string()).describe('Names of migrations; empty when it was up to date.'),
    }),
  }),
  useThisPc: command({
    says: 'Moves this installation back to the database on this PC. On first run anybody may, later an admin.',
    role: 'nobody',
    atomic: 'none',
    input: empty,
    output: choice,
  }),
};
