import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BenchHouse } from './house';

const places = [
  '/usr/lib/postgresql/18/bin/pgbench',
  '/usr/lib/postgresql/17/bin/pgbench',
  '/usr/lib/postgresql/15/bin/pgbench',
];

/** PostgreSQL's own load program; `null` where it is not installed (Debian: postgresql-15). */
export function findPgbench(): string | null {
  return process.env['PGBENCH'] ?? places.find((place) => existsSync(place)) ?? null;
}

/** Transactions per second of one script, 32 clients, prepared. `null` without pgbench. */
export async function runPgbench(
  house: BenchHouse,
  script: string,
  { seconds, variables }: { seconds: number; variables: Record<string, string | number> },
): Promise<number | null> {
  const program = findPgbench();
  if (program === null) return null;
  const { host, port, database, till } = house.server;
  const output = await run(
    program,
    [
      '--no-vacuum',
      '--protocol=prepared',
      '--client=32',
      '--jobs=2',
      `--time=${seconds}`,
      '--file',
      path.resolve('bench/booking/scripts', `${script}.sql`),
      ...Object.entries(variables).flatMap(([name, value]) => ['--define', `${name}=${value}`]),
      '--host',
      host,
      '--port',
      String(port),
      '--username',
      till.user,
      database,
    ],
    { ...process.env, PGPASSWORD: till.password, PGSSLMODE: 'disable' },
  );
  const rate = /tps = ([\d.]+)/.exec(output)?.[1];
  if (rate === undefined || /number of failed transactions: [1-9]/.test(output))
    throw new Error(`pgbench ${script}: ${output}`);
  return Number(rate);
}

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });
}
