import { lookup } from 'node:dns/promises';
import { connect, isIP } from 'node:net';
import type { ConnectionTest } from '../../shared/contract/database';
import type { ConnectionProblem } from '../../shared/refusals/database';
import { codeAndMessage, problemOf } from './connection-problem';
import { settledStanding } from './schema-set-up';
import type { ServerAddress } from './server-address';
import { askLogin, oldestVersion } from './shared-server';

type Step = ConnectionTest['steps'][number]['step'];

/** Thrown inside a test to end it at a step. */
class Fault extends Error {
  constructor(
    readonly step: Step,
    readonly problem: ConnectionProblem,
    readonly detail: string | null = null,
  ) {
    super(problem);
  }
}

/** Goes the way to a shared server step by step and says where it ends. Changes nothing there. */
export async function testConnection(address: ServerAddress): Promise<ConnectionTest> {
  const passed: Step[] = [];
  try {
    for (const step of [find, knock, signIn, judgeSchema]) passed.push(...(await step(address)));
  } catch (error) {
    const { step, problem, detail } = error instanceof Fault ? error : faultAt('signed_in', error);
    const before = stepsBefore(step, address);
    return { ok: false, steps: [...before.map(ok), { step, ok: false }], problem, detail };
  }
  return { ok: true, steps: passed.map(ok), problem: null, detail: null };
}

async function find({ host }: ServerAddress): Promise<Step[]> {
  if (isIP(host) === 0 && !host.startsWith('/'))
    await lookup(host).catch((error: unknown) => {
      throw faultAt('found', error);
    });
  return ['found'];
}

function knock({ host, port }: ServerAddress): Promise<Step[]> {
  return new Promise((resolve, reject) => {
    const place = host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port };
    const socket = connect({ ...place, timeout: 5_000 });
    const end = (fault: Fault | null) => {
      socket.destroy();
      if (fault === null) resolve(['answered']);
      else reject(fault);
    };
    socket.once('connect', () => end(null));
    socket.once('timeout', () => end(new Fault('answered', 'no_answer')));
    socket.once('error', (error) => end(faultAt('answered', error)));
  });
}

async function signIn(address: ServerAddress): Promise<Step[]> {
  const login = await askLogin(address).catch((error: unknown) => {
    const problem = problemOf(error);
    throw faultAt(problem.startsWith('tls_') ? 'encrypted' : 'signed_in', error);
  });
  if (login.version < oldestVersion) throw new Fault('recent_enough', 'too_old', login.versionText);
  return [...(address.encryption === 'verify' ? (['encrypted'] as const) : []), 'signed_in', 'recent_enough'];
}

async function judgeSchema(address: ServerAddress): Promise<Step[]> {
  const login = await askLogin(address);
  const standing = await settledStanding(address).catch((error: unknown) => {
    throw faultAt('rights', error);
  });
  if (standing.is === 'older') throw new Fault('schema', 'schema_older', standing.pending.join(', '));
  if (standing.is === 'newer') throw new Fault('schema', 'schema_newer', standing.unknown.join(', '));
  const isAllowed = standing.is === 'empty' ? login.mayCreate : login.mayActAsTill;
  if (!isAllowed) throw new Fault('rights', 'no_rights');
  return ['schema', 'rights'];
}

const order: readonly Step[] = [
  ...(['found', 'answered', 'encrypted', 'signed_in', 'recent_enough', 'schema', 'rights'] as const),
];

/** What must have gone well to come this far; without encryption there is no such step. */
function stepsBefore(step: Step, { encryption }: ServerAddress): Step[] {
  return order.slice(0, order.indexOf(step)).filter((one) => one !== 'encrypted' || encryption === 'verify');
}

function ok(step: Step): { step: Step; ok: boolean } {
  return { step, ok: true };
}

function faultAt(step: Step, error: unknown): Fault {
  const { code, message } = codeAndMessage(error);
  return new Fault(step, problemOf(error), (message || code).slice(0, 500) || null);
}
