import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import type { ClientConfig } from 'pg';
import { typeParsers } from './type-parsers';

/** Where a PostgreSQL database is and how to get in. */
export interface ServerAddress {
  /** A name, an address, or the folder of a Unix socket. */
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  /** `verify`: encrypted, and certificate and host name are checked. `off`: plain. */
  readonly encryption: 'verify' | 'off';
  /** PEM file of the authority that signed the server's certificate; `null`: the system's own list. */
  readonly caFile: string | null;
}

/** Whether nothing leaves this computer on the way to the host. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '');
  if (name === '' || name.startsWith('/') || name === 'localhost' || name.endsWith('.localhost')) return true;
  if (isIP(name) === 4) return name.startsWith('127.');
  return isIP(name) === 6 && (/^(0*:)*0*1$/.test(name) || name.startsWith('::ffff:127.'));
}

/** Off loopback a connection is encrypted and verified, unless plain was asked for in so many words. */
export function encryptionFor(host: string, asked: 'verify' | 'disable' | undefined): 'verify' | 'off' {
  if (asked !== undefined) return asked === 'verify' ? 'verify' : 'off';
  return isLoopback(host) ? 'off' : 'verify';
}

/** What the driver needs; reads the CA file, which may throw. */
export async function clientConfig(address: ServerAddress) {
  const { host, port, database, user, password } = address;
  return {
    host,
    port,
    database,
    user,
    password,
    ssl: await tlsOptions(address),
    types: typeParsers,
    keepAlive: true,
    connectionTimeoutMillis: 5e3,
  };
}

async function tlsOptions({ encryption, caFile }: ServerAddress): Promise<ClientConfig['ssl']> {
  if (encryption === 'off') return false;
  const own = caFile === null ? {} : { ca: await readFile(caFile, 'utf8') };
  return { rejectUnauthorized: true, ...own };
}
