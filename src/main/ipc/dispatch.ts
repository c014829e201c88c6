// Casts: services are looked up by names that only run time knows; the contract's types tie them together for everybody else.
import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { CallEnvelope, Reply } from '../../shared/contract/bridge';
import type { OperationName } from '../../shared/contract/contract';
import type { Refusal } from '../../shared/refusals/refusal';
import { refuse, Refused } from '../../shared/refusals/refusal';
import type { atOnce } from '../services/at-once';
import { doAtOnce, mayGoTogether } from '../services/at-once';
import type {
  Actor,
  Clock,
  OpenContext,
  PasswordSecrets,
  ServiceContext,
  Services,
  SessionDoor,
  SignedIn,
  Till,
} from '../services/context';
import type { SwiftOrder } from '../services/swift-order';
import type { SignIn } from '../services/users/sign-in';
import { seeOnTheDisk } from '../db/prepared';
import { authorise, demandRole, hasRole } from './authorise';
import type { Caller } from './caller';
import { refusalOfDatabase } from './database-errors';
import type { Try } from './idempotency';
import { hashInput, lockKey, storedReply, storeReply } from './idempotency';
import type { NamedOperation } from './named-operation';
import { namedOperation, readEnvelope } from './named-operation';
import { openLine } from './order-line';
import type { ParsedInput } from './parse-input';
import { parseInput } from './parse-input';
import { demandUnchanged } from './person-check';
import type { Session, Sessions } from './sessions';
import { openDoor } from './sessions';
import type { Way } from './transact';
import { inOneStatement, inStatements, inTransaction } from './transact';

/** What the dispatcher joins. */
export interface DispatcherSettings {
  readonly services: Services;
  /** The commands that are first tried in one statement. */
  readonly atOnce: typeof atOnce;
  readonly sessions: Sessions;
  readonly way: Way;
  readonly clock: Clock;
  /** This installation in the database of the handle; `null` until it has a name. */
  readonly till: (db: Knex) => Promise<Till | null>;
  readonly region: () => OpenContext['region'];
  /** A fresh sign-in. Refuses with `sign_in_failed`, `sign_in_slowed`. */
  readonly signIn: SignIn;
  /** Slow work before the transaction opens. Refuses a bad password. */
  readonly prepare: (operation: string, input: Record<string, unknown>) => Promise<PasswordSecrets | null>;
  readonly log: (message: string, facts: Record<string, unknown>) => void;
  /** Whether replies are held against the contract: in tests and development. */
  readonly checksReplies: boolean;
}

/** Answers calls, whatever they hold; never throws. */
export type Dispatch = (caller: Caller, envelope: unknown) => Promise<Reply>;

interface Joined extends DispatcherSettings {
  /** Where commands of a rush stand; `null` for one that was not done at once. */
  readonly inLine: (order: SwiftOrder) => Promise<unknown>;
}

interface Call extends ParsedInput {
  readonly operation: NamedOperation;
  readonly session: Session | null;
  readonly door: SessionDoor;
  readonly approver: Actor | null;
  readonly newPassword: PasswordSecrets | null;
}

/** Joins the services to whoever calls: checks, transaction, reply. */
export function makeDispatch(settings: DispatcherSettings): Dispatch {
  const joined: Joined = {
    ...settings,
    inLine: openLine({
      largest: largestGroup,
      goesWith: mayGoTogether,
      // The way there may have changed while they waited.
      send: async (orders: readonly SwiftOrder[]) => doAtOnce(await settings.way.handle(), orders),
    }),
  };
  return async (caller, envelope) => {
    let call: Partial<Call> = {};
    try {
      if (!caller.isTrusted) refuse('bad_call', { reason: 'not a window of this app' });
      const sent = readEnvelope(envelope);
      const operation = namedOperation(sent.feature, sent.operation);
      const session = settings.sessions.of(caller.id);
      authorise(operation, session, sent.approval !== undefined);
      const parsed = parseInput(operation, sent.input);
      call = { operation, ...parsed };
      if (operation.kind === 'command') settings.sessions.used(caller.id);
      const { door, settle } = openDoor(settings.sessions, caller.id);
      const approver = await approverOf(settings, operation, session, sent.approval);
      const newPassword = await settings.prepare(operation.name, parsed.input);
      const value = await run(joined, { ...parsed, operation, session, door, approver, newPassword });
      await settle();
      return { ok: true, value };
    } catch (error) {
      const refusal = refusalOf(error, settings, call);
      if (refusal.code === 'session_ended') settings.sessions.end(caller.id);
      return { ok: false, refusal };
    }
  };
}

/** A second person's fresh sign-in: counted like any other, used for this call only. The higher role of the two counts. */
async function approverOf(
  settings: DispatcherSettings,
  operation: NamedOperation,
  session: Session | null,
  approval: CallEnvelope['approval'],
): Promise<Actor | null> {
  if (approval === undefined) return null;
  if (session === null) refuse('sign_in_required', { operation: operation.name });
  const approver = await inStatements(settings.way, false, async (db) => {
    await demandUnchanged(db, session);
    const till = await settings.till(db);
    return settings.signIn(db, { ...approval, tillId: till?.id ?? null });
  });
  if (approver.person.id === session.person.id) demandRole(operation, session.person.role);
  else if (!hasRole(session.person.role, operation.role)) demandRole(operation, approver.person.role);
  return actorOf(approver);
}

/** So many commands of a rush go to the server together, when they had to wait for others of this process (docs/decisions/0017). */
const largestGroup = 16;

async function run(settings: Joined, call: Call): Promise<unknown> {
  const { operation } = call;
  const { way } = settings;
  if (changesData(operation)) await demandOwnSchema(way);
  switch (operation.atomic) {
    case 'none':
      return serve(settings, call, null);
    case 'statement':
      // A sign-in replaces a session, whatever became of its person.
      if (operation.role === 'nobody') return inStatements(way, false, (db) => serve(settings, call, db));
      return inStatements(way, operation.kind === 'command' && !operation.whileLocked, (db) =>
        serveChecked(settings, call, db),
      );
    case 'transaction':
      return (await runAtOnce(settings, call)) ?? runInSteps(settings, call);
  }
}

/** Coming in, going out and locking pass on every schema. */
function changesData({ kind, atomic, role, whileLocked }: NamedOperation): boolean {
  return kind === 'command' && atomic !== 'none' && role !== 'nobody' && !whileLocked;
}

/** Refuses with `schema_newer` where this app may look and not change. */
async function demandOwnSchema(way: Way): Promise<void> {
  if (way.opened === null) await way.handle();
  const unknown = way.opened?.newerSchema ?? null;
  if (unknown !== null) refuse('schema_newer', { unknown: [...unknown] });
}

/** Most sales of a rush are done by this; `null` when nothing was done and the steps must say why. */
async function runAtOnce(settings: Joined, call: Call): Promise<unknown> {
  const { operation, session, approver, input, idempotencyKey } = call;
  const act = settings.atOnce[operation.name as OperationName];
  if (act === undefined || session === null || approver !== null) return null;
  const inputHash = idempotencyKey === null ? null : await hashInput(input, idempotencyKey);
  const noteProblem = (error: Error) =>
    settings.log('A command could not be done in one statement and is done in steps', {
      operation: operation.name,
      error,
    });
  const value = await inOneStatement(settings.way, idempotencyKey, noteProblem, async (db) => {
    const context = await contextOf(settings, call, db);
    const order = act(context as ServiceContext, input, { session, idempotencyKey, inputHash });
    return order === null ? null : settings.inLine(order);
  });
  if (settings.checksReplies && value !== null) operation.output.parse(value);
  return value;
}

function runInSteps(settings: DispatcherSettings, call: Call): Promise<unknown> {
  const { idempotencyKey } = call;
  return inTransaction(settings.way, idempotencyKey, (transaction) =>
    idempotencyKey === null
      ? serveChecked(settings, call, transaction)
      : once(transaction, idempotencyKey, settings, call, () => serveChecked(settings, call, transaction)),
  );
}

/** The person is looked at again: in a command's own transaction, and before anything is read for them. */
async function serveChecked(settings: DispatcherSettings, call: Call, db: Knex): Promise<unknown> {
  const { session, operation } = call;
  if (session !== null && (operation.kind === 'command' || operation.role !== 'nobody'))
    await demandUnchanged(db, session);
  return serve(settings, call, db);
}

/** Lets a key do its work once: the same try again gets the stored reply. */
async function once(
  db: Knex,
  key: string,
  settings: DispatcherSettings,
  { operation, input, session }: Call,
  work: () => Promise<unknown>,
): Promise<unknown> {
  const inputHash = await hashInput(input, key);
  await lockKey(db, key);
  const personId = session?.person.id ?? null;
  const till = await settings.till(db);
  const tried: Try = { key, operation: operation.name, personId, tillId: till?.id ?? null, inputHash };
  const before = await storedReply(db, tried);
  if (before !== null) {
    if (session !== null) await demandUnchanged(db, session);
    // Whoever did it may still be waiting for the disk.
    await seeOnTheDisk(db);
    return before.value;
  }
  const value = await work();
  await storeReply(db, tried, value);
  return value;
}

async function contextOf(settings: DispatcherSettings, call: Call, db: Knex | null) {
  const { operation, session, door, approver, newPassword } = call;
  const till = db === null ? null : await settings.till(db);
  if (operation.role !== 'nobody' && db !== null && till === null)
    throw new Error('a session without a till');
  return {
    db: db ?? noDatabase,
    till,
    approver,
    session: door,
    newPassword,
    clock: settings.clock,
    actor: session === null ? null : actorOf(session),
    region: settings.region(),
  };
}

async function serve(settings: DispatcherSettings, call: Call, db: Knex | null): Promise<unknown> {
  const { operation, input } = call;
  const context = await contextOf(settings, call, db);
  const service = settings.services[operation.feature as keyof Services];
  const act = service[operation.operation as keyof typeof service] as (
    context: unknown,
    input: unknown,
  ) => Promise<unknown>;
  const value = await act(context, input);
  if (settings.checksReplies) operation.output.parse(value);
  return value;
}

/** What an operation that declares `atomic: 'none'` gets: touching it is a bug, and says so. */
const noDatabase = new Proxy((() => undefined) as unknown as Knex, {
  get: () => {
    throw new Error('this operation declares that it touches no database');
  },
  apply: () => {
    throw new Error('this operation declares that it touches no database');
  },
});

function actorOf({ person, proof }: SignedIn): Actor {
  return { id: person.id, name: person.name, role: person.role, proof };
}

/** Expected "no"s cross as they are; a bug is logged under a reference that the person can name. */
function refusalOf(error: unknown, { log }: DispatcherSettings, call: Partial<Call>): Refusal {
  if (error instanceof Refused) return error.refusal;
  const known = refusalOfDatabase(error, { input: call.input ?? {} });
  if (known !== null) return known;
  const reference = randomBytes(4).toString('hex');
  log('A call failed', { reference, operation: call.operation?.name ?? null, error });
  return { code: 'unexpected', facts: { reference } };
}
