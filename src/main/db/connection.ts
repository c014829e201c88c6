import type { Knex } from 'knex';
import type { Connection, LiveMessage, StartStep } from '../../shared/contract/live';
import type { Refusal } from '../../shared/refusals/refusal';
import { Refused } from '../../shared/refusals/refusal';
import { problemOf } from './connection-problem';
import type { Listener } from './listener';
import { openListener } from './listener';
import { liveMessageOf } from './live-payload';
import type { DatabasePlace, OpenedServer } from './opened-server';
import type { Pool } from './pool';
import { openPool } from './pool';
import { retryDelay } from './retry-delay';

/** What a connection is made with. */
export interface ConnectionSettings {
  /** Hears live changes and how the connection stands, in order. */
  readonly tell: (message: LiveMessage) => void;
  /** How this installation shows at the server. */
  readonly applicationName: () => string;
  readonly log: (message: string, facts?: Record<string, unknown>) => void;
  /** Milliseconds between heartbeats. */
  readonly beat?: number;
  readonly poolSize?: number;
}

interface LiveParts {
  readonly opened: OpenedServer;
  readonly listener: Listener;
  readonly pool: Pool;
}

type State =
  | { readonly is: 'starting' }
  | ({ readonly is: 'live' } & LiveParts)
  | {
      readonly is: 'away';
      readonly since: Date;
      readonly nextTryAt: Date;
      /** What calls are told meanwhile. */
      readonly refusal: Refusal;
      /** Our share of the embedded server, kept until we are back. */
      readonly opened: OpenedServer | null;
    }
  | { readonly is: 'closed' };

/** The way to the database of this installation: opens it, notices when it is lost, and comes back by itself. */
export class DatabaseConnection {
  #state: State = { is: 'starting' };
  #place: DatabasePlace;
  #retry: NodeJS.Timeout | undefined;
  #attempt: Promise<void> | null = null;
  #failures = 0;
  #doing: StartStep | null = null;
  readonly #begun = new Date();
  readonly #settings: ConnectionSettings;

  constructor(place: DatabasePlace, settings: ConnectionSettings) {
    this.#place = place;
    this.#settings = settings;
  }

  /** Tries once. Resolves when live; otherwise throws `Refused` and tries again by itself until `close`. */
  async start(): Promise<void> {
    await this.#try();
    if (this.#state.is === 'away') throw new Refused(this.#state.refusal);
  }

  get place(): DatabasePlace {
    return this.#place;
  }

  /** The open server's facts; `null` while there is none. */
  get opened(): OpenedServer | null {
    return this.#state.is === 'live' ? this.#state.opened : null;
  }

  /** The database's handle. Waits for a start that is under way; refuses with the reason while there is no connection. */
  async handle(): Promise<Knex> {
    if (this.#state.is === 'starting') await this.#try();
    const state = this.#state;
    if (state.is === 'live') return state.pool.knex;
    if (state.is === 'away') throw new Refused(state.refusal);
    throw new Refused({ code: 'offline', facts: { since: new Date().toISOString() } });
  }

  /** How it stands, as windows hear it. */
  standing(): Connection {
    const state = this.#state;
    if (state.is === 'live') return { state: 'live' };
    if (state.is !== 'away' || isWorkOnData(this.#doing)) return { state: 'starting', doing: this.#doing };
    const { since, nextTryAt } = state;
    return { state: 'reconnecting', since: since.toISOString(), nextTryAt: nextTryAt.toISOString() };
  }

  /** Says what is being done to the database meanwhile; `null` when it is done. */
  says(doing: StartStep | null): void {
    this.#doing = doing;
    if (doing !== null) this.#settings.log(`Opening the database: ${Object.values(doing).join(' ')}`);
    const connection = this.standing();
    if (connection.state === 'starting') this.#settings.tell({ type: 'connection', connection });
  }

  /** When the database was last heard. */
  lastHeard(): Date {
    if (this.#state.is === 'live') return this.#state.listener.lastHeard();
    return this.#state.is === 'away' ? this.#state.since : this.#begun;
  }

  /** Moves to another place. Throws `Refused` and stays where it is when that cannot be opened. */
  async moveTo(place: DatabasePlace): Promise<void> {
    const opened = await this.#open(place);
    clearTimeout(this.#retry);
    const before = this.#state;
    // From here on an attempt at the old place comes to nothing.
    this.#place = place;
    this.#state = { is: 'starting' };
    this.#attempt = leave(before)
      .then(() => this.#goLive(opened))
      .catch((error: unknown) => this.#failed(error, null))
      .finally(() => {
        this.#attempt = null;
      });
    await this.start();
  }

  /** Lets running statements end, then gives everything back. */
  async close(): Promise<void> {
    clearTimeout(this.#retry);
    await this.#attempt;
    clearTimeout(this.#retry);
    const before = this.#state;
    this.#state = { is: 'closed' };
    await leave(before);
  }

  async #try(): Promise<void> {
    this.#attempt ??= this.#openAndGoLive().finally(() => {
      this.#attempt = null;
    });
    await this.#attempt;
  }

  async #openAndGoLive(): Promise<void> {
    const place = this.#place;
    const previous = this.#state.is === 'away' ? this.#state.opened : null;
    try {
      const opened = await this.#open(place);
      // A share that is taken before the old one is given back keeps the embedded server running.
      await previous?.leave();
      if (place === this.#place) await this.#goLive(opened);
      else await opened.leave();
    } catch (error) {
      if (place === this.#place) this.#failed(error, previous);
    }
  }

  #open(place: DatabasePlace): Promise<OpenedServer> {
    return place
      .open((step) => this.says(step))
      .finally(() => {
        this.#doing = null;
      });
  }

  /** Listens first, then lets calls in, so that no change is missed in between. */
  async #goLive(opened: OpenedServer): Promise<void> {
    const { applicationName, log, tell, beat, poolSize } = this.#settings;
    const heardEarly: string[] = [];
    let isIn = false;
    const hear = (payload: string) => {
      if (isIn) tell(liveMessageOf(payload));
      else heardEarly.push(payload);
    };
    const listener = await openListener({
      address: opened.address,
      applicationName: applicationName(),
      onMessage: hear,
      onLost: () => this.#lost(listener),
      ...(beat === undefined ? {} : { beat }),
    }).catch(async (error: unknown) => {
      await opened.leave();
      throw error;
    });
    const pool = openPool({
      address: opened.address,
      applicationName,
      says: (message: string) => log(message),
      ...(poolSize === undefined ? {} : { max: poolSize }),
    });
    const isBack = this.#state.is === 'away';
    this.#state = { is: 'live', opened, listener, pool };
    this.#failures = 0;
    isIn = true;
    if (isBack) tell({ type: 'resync', eventId: null });
    for (const payload of heardEarly) tell(liveMessageOf(payload));
    tell({ type: 'connection', connection: { state: 'live' } });
  }

  #lost(listener: Listener): void {
    const state = this.#state;
    if (state.is !== 'live' || state.listener !== listener) return;
    const since = listener.lastHeard();
    this.#settings.log('The connection to the database is lost', { since: since.toISOString() });
    this.#waitAndTry(since, { code: 'offline', facts: { since: since.toISOString() } }, state.opened);
    state.pool.cut();
  }

  #failed(error: unknown, opened: OpenedServer | null): void {
    if (this.#state.is === 'closed') return;
    this.#settings.log('The database could not be opened', { error });
    const refusal = this.#refusalFor(error);
    const since = this.lastHeard();
    const wasLive = this.#state.is === 'away' && this.#state.refusal.code === 'offline';
    const isOutOfReach = refusal.code === 'cannot_connect' && outOfReach.has(refusal.facts.problem);
    const told: Refusal =
      wasLive && isOutOfReach ? { code: 'offline', facts: { since: since.toISOString() } } : refusal;
    this.#waitAndTry(since, told, opened);
  }

  #refusalFor(error: unknown): Refusal {
    if (error instanceof Refused) return error.refusal;
    const { host, port, database, user } = this.#place.where;
    return { code: 'cannot_connect', facts: { problem: problemOf(error), host, port, database, user } };
  }

  #waitAndTry(since: Date, refusal: Refusal, opened: OpenedServer | null): void {
    const delay = retryDelay(this.#failures);
    this.#failures += 1;
    this.#state = { is: 'away', since, nextTryAt: new Date(Date.now() + delay), refusal, opened };
    this.#settings.tell({ type: 'connection', connection: this.standing() });
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.#try(), delay);
  }
}

/** Worth a sentence even after an attempt that failed: it takes long, and nobody should pull the plug. */
function isWorkOnData(doing: StartStep | null): boolean {
  return doing?.is === 'copying_data' || doing?.is === 'upgrading_schema';
}

/** Problems of the way, not of the settings: after a loss they mean no more than "still away". */
const outOfReach = new Set(['name_not_found', 'refused', 'no_answer', 'too_many_connections', 'other']);

async function leave(state: State): Promise<void> {
  if (state.is === 'live') {
    state.listener.stop();
    await state.pool.close();
    await state.opened.leave();
  }
  if (state.is === 'away') await state.opened?.leave();
}
