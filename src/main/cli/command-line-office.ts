import type { BoxOffice } from '../app/box-office';
import { Refused } from '../../shared/refusals/refusal';
import { openBoxOffice } from '../app/box-office';
import { headless } from '../app/headless';
import { redactFacts, redactText } from '../app/redact';
import { dataFolder } from '../db/embedded/data-folder';
import { bcryptHashing } from '../devices/password-hashing';
import { nobodyRecent } from '../devices/recent-people';
import { namedInstallation } from '../services/tills/installation';

const versions = import.meta.glob<string>('../../../package.json', { eager: true, import: 'version' });

/** No screen waits to be told of a silence, and a script rather waits for a busy server; a connection that closes is noticed at once. */
const patientBeat = 10_000;

/** The box office as the command line uses it: no window, a till by name, problems on stderr. */
export function commandLineOffice(env: NodeJS.ProcessEnv, concurrency: number): Promise<BoxOffice> {
  return openBoxOffice({
    ...headless(Object.values(versions)[0] ?? '', dataFolder()),
    databaseUrl: env['BOX_OFFICE_DATABASE_URL'],
    followsSettings: false,
    hashing: bcryptHashing(),
    recent: nobodyRecent,
    installation: namedInstallation(tillName(env['BOX_OFFICE_TILL'] ?? '')),
    log: sayProblem,
    checksReplies: env['NODE_ENV'] === 'test' || env['VITEST'] !== undefined,
    beat: patientBeat,
    poolSize: Math.max(10, Math.min(concurrency, 40)),
  });
}

/** One line of at most 80 characters, as the contract has it for `tills.register`. */
function tillName(asked: string): string {
  const name = asked.replaceAll(/\s+/g, ' ').trim();
  return Array.from(name).slice(0, 80).join('').trimEnd() || 'Command line';
}

/** Only what went wrong; steps that went well are nobody's business here. A refusal is no defect: its code and cause say enough. */
function sayProblem(message: string, facts?: Record<string, unknown>): void {
  if (facts === undefined) return;
  const { error } = facts;
  const told = error instanceof Refused ? { refused: error.refusal.code, cause: causeOf(error) } : facts;
  process.stderr.write(`${redactText(message)} ${JSON.stringify(redactFacts(told))}\n`);
}

function causeOf({ cause }: Error): string | undefined {
  return cause instanceof Error ? cause.message : undefined;
}
