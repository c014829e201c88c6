import os from 'node:os';
import type { ServerAddress } from './server-address';
import { encryptionFor } from './server-address';

/**
 * Reads a connection string such as `postgresql://user:password@host:5432/database?sslmode=…&sslrootcert=…`. A socket folder may
 * stand as `?host=/run/postgresql` or percent-encoded in place of the host. `null` when it is none; the string itself is secret
 * and stands in no message.
 */
export function parseConnectionString(text: string): ServerAddress | null {
  const parts = /^postgres(?:ql)?:\/\/(?:([^@/?#]*)@)?([^/?#]*)(?:\/([^?#]*))?(?:\?([^#]*))?$/i.exec(
    text.trim(),
  );
  if (parts === null) return null;
  try {
    return addressOf(parts);
  } catch {
    return null;
  }
}

function addressOf([, credentials, hostPort, path, search]: RegExpExecArray): ServerAddress | null {
  const query = new URLSearchParams(search ?? '');
  const [user = '', ...password] = (credentials ?? '').split(':');
  const place = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(hostPort ?? '');
  if (place === null) return null;
  const host =
    query.get('host') ?? (decodeURIComponent(place[1] ?? '').replace(/^\[|\]$/g, '') || 'localhost');
  const port = Number(query.get('port') ?? place[2] ?? 5432);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return null;
  const name = query.get('user') ?? (decodeURIComponent(user) || os.userInfo().username);
  const caFile = query.get('sslrootcert');
  return {
    host,
    port,
    user: name,
    database: query.get('dbname') ?? (decodeURIComponent(path ?? '') || name),
    password: query.get('password') ?? decodeURIComponent(password.join(':')),
    encryption: encryptionFor(host, askedFor(query.get('sslmode'))),
    caFile: caFile === 'system' ? null : caFile,
  };
}

/** libpq's `prefer`, `allow` and `require` promise less than we do: off loopback they are verified like the rest. */
function askedFor(sslmode: string | null): 'verify' | 'disable' | undefined {
  if (sslmode === 'disable') return 'disable';
  return sslmode === null || sslmode === 'prefer' || sslmode === 'allow' ? undefined : 'verify';
}
