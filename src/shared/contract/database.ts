import { z } from 'zod';
import { connectionProblems } from '../refusals/database';
import { command, empty, query } from './operation';

/** How to reach a shared server. Off loopback, `verify` is the default and `disable` has to be asked for. */
export const sharedServer = z.strictObject({
  host: z.string().trim().min(1).max(253),
  port: z.int().min(1).max(65_535).default(5432),
  database: z.string().trim().min(1).max(63),
  user: z.string().trim().min(1).max(63),
  password: z.string().max(1_000),
  tls: z.enum(['verify', 'disable']).optional(),
  /** A PEM file with the server's own certificate authority. */
  caFile: z.string().max(4_096).optional(),
});
export type SharedServer = z.output<typeof sharedServer>;

const choice = z.object({
  kind: z.enum(['this_pc', 'shared']),
  /** Chosen by BOX_OFFICE_DATABASE_URL: Settings shows it but cannot change it. */
  fromEnvironment: z.boolean(),
  host: z.string().nullable(),
  port: z.number().nullable(),
  database: z.string().nullable(),
  user: z.string().nullable(),
  /** `null` on this PC. */
  encryption: z.enum(['verified', 'off']).nullable(),
  passwordKept: z.enum(['safely', 'plainly', 'not_at_all']).nullable(),
  /** True when the login may do more than a till should: see docs/security.md. */
  loginOwnsSchema: z.boolean(),
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
  /** What the server or the network said, without secrets. */
  detail: z.string().nullable(),
});
export type ConnectionTest = z.output<typeof testResult>;

export const database = {
  current: query({
    says: 'Which database this installation works on.',
    role: 'nobody',
    whileLocked: true,
    atomic: 'none',
    input: empty,
    output: choice,
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
    input: sharedServer.extend({ keepPlainly: z.boolean().optional() }),
    output: choice,
  }),
  useThisPc: command({
    says: 'Moves this installation back to the database on this PC. On first run anybody may, later an admin.',
    role: 'nobody',
    atomic: 'none',
    input: empty,
    output: choice,
  }),
};
