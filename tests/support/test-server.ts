/** A PostgreSQL that runs for the tests only, its data thrown away afterwards. */
export interface TestServer {
  name: 'embedded-18' | 'debian-15';
  port: number;
  /** Makes and drops databases. */
  superuser: SignIn;
  /** Owns the databases and migrates them; on Debian's server an ordinary role, as on a venue's shared server. */
  owner: SignIn;
  /** A member of `box_office_till`, like any till. */
  till: SignIn;
}

export interface SignIn {
  user: string;
  password: string;
}

/** The connection string of one database as one role. */
export function urlOf(server: TestServer, database: string, { user, password }: SignIn): string {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${server.port}/${database}?sslmode=disable`;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The servers that run: always the embedded one, Debian's where it is installed. */
    testServers: TestServer[];
    /** Removed after the run, with every PostgreSQL server that still runs in it. */
    scratchFolder: string;
  }
}
