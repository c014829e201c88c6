import type { StartStep } from '../../shared/contract/live';
import type { ServerAddress } from './server-address';

/** A database that answered, has this app's schema, and lets a till in. */
export interface OpenedServer {
  /** For the pool and the listener; never the owner's sign-in where there is another. */
  readonly address: ServerAddress;
  /** For example `15.18`. */
  readonly serverVersion: string;
  /** Whether the login may do more than a till should. */
  readonly loginOwnsSchema: boolean;
  /** What a newer app did to the schema that this one does not know; then calls may look and not change. `null`: nothing. */
  readonly newerSchema: readonly string[] | null;
  /** Gives back what opening took: on this PC, our share in the embedded server. */
  leave(): Promise<void>;
}

/** One of the two places a database can be. Opening throws `Refused` for everything that can be wrong. */
export interface DatabasePlace {
  readonly kind: 'this_pc' | 'shared';
  /** Where it is, as far as is known before opening, for messages. */
  readonly where: Pick<ServerAddress, 'host' | 'port' | 'database' | 'user'>;
  open(says: (step: StartStep) => void): Promise<OpenedServer>;
}
