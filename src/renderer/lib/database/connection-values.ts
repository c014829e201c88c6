import type { InputOf, Contract } from '../../../shared/contract/contract';

/** `own_certificate`: verified too, against the PEM file that the venue's IT gave. */
export type Encryption = 'required' | 'own_certificate' | 'off';

/** A way to a PostgreSQL server as somebody types it; the port stays text until it is sent. */
export type ConnectionValues = {
  host: string;
  port: string;
  database: string;
  user: string;
  password: string;
  encryption: Encryption;
  caFile: string;
};

export const emptyConnection: ConnectionValues = {
  host: '',
  port: '5432',
  database: '',
  user: '',
  password: '',
  encryption: 'required',
  caFile: '',
};

/** This very PC: nothing travels over a network, so encryption is not asked for. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i.test(host.trim());
}

/** What `database.test` and `database.useShared` are asked with. */
export function sharedServerOf(values: ConnectionValues): InputOf<Contract['database']['test']> {
  const { host, database, user, password, encryption } = values;
  const server = {
    host: host.trim(),
    port: Number(values.port),
    database: database.trim(),
    user: user.trim(),
  };
  if (isLoopback(host)) return { ...server, password };
  if (encryption === 'off') return { ...server, password, tls: 'disable' };
  const caFile = encryption === 'own_certificate' ? values.caFile.trim() : '';
  return { ...server, password, tls: 'verify', ...(caFile === '' ? {} : { caFile }) };
}

/** The parts of an address as IT people send it, `postgres://user:password@host:port/name`; `null` when it is none. */
export function connectionInAddress(text: string): Partial<ConnectionValues> | null {
  if (!/^postgres(ql)?:\/\//i.test(text.trim()) || !URL.canParse(text.trim())) return null;
  const url = new URL(text.trim());
  const said = {
    host: url.hostname.replaceAll(/^\[|\]$/g, ''),
    port: url.port,
    database: decodeURIComponent(url.pathname.slice(1)),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  };
  const parts: Partial<ConnectionValues> = Object.fromEntries(
    Object.entries(said).filter(([, value]) => value !== ''),
  );
  const mode = url.searchParams.get('sslmode');
  return mode === 'disable' ? { ...parts, encryption: 'off' } : parts;
}

/** What is missing or cannot be, by field, as keys of the `database` texts. */
export function connectionFaults(
  values: ConnectionValues,
): Partial<Record<keyof ConnectionValues, ConnectionFault>> {
  const port = Number(values.port);
  const isPort = Number.isInteger(port) && port >= 1 && port <= 65_535;
  return {
    ...(values.host.trim() === '' ? { host: 'host' as const } : {}),
    ...(isPort ? {} : { port: 'port' as const }),
    ...(values.database.trim() === '' ? { database: 'database' as const } : {}),
    ...(values.user.trim() === '' ? { user: 'user' as const } : {}),
    ...(values.encryption === 'own_certificate' && values.caFile.trim() === ''
      ? { caFile: 'caFile' as const }
      : {}),
  };
}

export type ConnectionFault = 'host' | 'port' | 'database' | 'user' | 'caFile';
