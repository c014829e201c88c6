import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { OsUser } from './os-user';
import { writePrivateFile } from './private-file';

/** `off` gives up crash safety for speed: tests only. */
export type Durability = 'full' | 'off';

/** The line that makes postgresql.conf read our file, which is written anew at every start. */
export const includeLine = "include 'box-office.conf'\n";

/** Who may connect: loopback by password, nobody else. There is no socket, and no replication. */
export const accessRules = 'host all all 127.0.0.1/32 scram-sha-256\n';

/** Writes the settings of the next start. */
export async function writeSettings(
  cluster: string,
  user: OsUser | null,
  choice: { port: number; durability: Durability },
): Promise<void> {
  const settings = { ...permanent, ...durabilitySettings[choice.durability], port: choice.port };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${quoted(value)}\n`);
  await writePrivateFile(settingsIn(cluster), lines.join(''), user);
}

/** The port of the last start, or `null` before the first. */
export async function lastPort(cluster: string): Promise<number | null> {
  const text = await readFile(settingsIn(cluster), 'utf8').catch(() => '');
  const port = /^port = (\d+)$/m.exec(text)?.[1];
  return port === undefined ? null : Number(port);
}

function settingsIn(cluster: string): string {
  return path.join(cluster, 'box-office.conf');
}

const permanent: Record<string, string | number> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  // A venue PC has 4 to 8 GB and runs a window beside us; tens of tills may share it.
  max_connections: 100,
  shared_buffers: '128MB',
  jit: 'off',
  TimeZone: 'UTC',
  log_timezone: 'UTC',
  // A till that fell asleep inside a transaction must not keep its locks over the evening.
  idle_in_transaction_session_timeout: '5min',
  tcp_keepalives_idle: 60,
  tcp_keepalives_interval: 10,
  // Seven files, one per weekday, each started afresh. Neither statements nor the values in DETAIL lines: they may
  // hold passwords and customers.
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: 0,
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: 0,
  log_parameter_max_length_on_error: 0,
};

const durabilitySettings: Record<Durability, Record<string, string>> = {
  full: { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' },
  off: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
};

function quoted(value: string | number): string {
  return typeof value === 'number' ? String(value) : `'${value}'`;
}
