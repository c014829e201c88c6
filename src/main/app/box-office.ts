import { setTimeout as delay } from 'node:timers/promises';
import type { LiveMessage } from '../../shared/contract/live';
import { DatabaseConnection } from '../db/connection';
import type { DatabaseChoice, SavedChoice } from '../db/database-choice';
import { choiceOfEnvironment, savedChoice } from '../db/database-choice';
import { thisPc } from '../db/this-pc';
import type { FileDesk } from '../devices/file-desk';
import type { PasswordHashing } from '../devices/password-hashing';
import { preferencesStore } from '../devices/preferences-store';
import type { RecentPeople } from '../devices/recent-people';
import type { SecretStore } from '../devices/secret-store';
import type { Dispatch } from '../ipc/dispatch';
import { makeDispatch } from '../ipc/dispatch';
import { endedSessions } from '../ipc/person-check';
import type { Sessions } from '../ipc/sessions';
import { keepSessions } from '../ipc/sessions';
import type { AboutFacts } from '../services/about/about.service';
import type { Clock } from '../services/context';
import { atOnce } from '../services/at-once';
import { joinServices } from '../services/services';
import type { Installation } from '../services/tills/installation';
import { touchTill } from '../services/tills/till-rows';
import { prepareNewPassword } from '../services/users/passwords';
import { signInDesk } from '../services/users/sign-in';
import { choiceOfThisPc, databaseDesk } from './database-desk';

/** Everything that differs between the app, the command line and a test. */
export interface BoxOfficeSettings {
  readonly dataFolder: string;
  /** Where a packaged app keeps PostgreSQL. */
  readonly resourcesPath?: string;
  readonly databaseUrl: string | undefined;
  /** Whether the choice that was made in Settings counts; the command line knows its environment only. */
  readonly followsSettings: boolean;
  readonly secrets: SecretStore;
  readonly hashing: PasswordHashing;
  readonly recent: RecentPeople;
  readonly installation: Installation;
  readonly about: AboutFacts;
  /** `null` where there is no window that could ask a person. */
  readonly files: FileDesk | null;
  readonly clock: Clock;
  readonly tell: (callerId: number, message: LiveMessage) => void;
  readonly tellAll: (message: LiveMessage) => void;
  readonly log: (message: string, facts?: Record<string, unknown>) => void;
  readonly checksReplies: boolean;
  /** Milliseconds between heartbeats of the connection. */
  readonly beat?: number;
  /** The most connections at once; 10 when not given. */
  readonly poolSize?: number;
}

/** The box office without windows: calls go in, replies and live messages come out. */
export interface BoxOffice {
  readonly dispatch: Dispatch;
  readonly sessions: Sessions;
  readonly connection: DatabaseConnection;
  /** Stops what runs by itself, lets running statements end, gives our share of the embedded server back. */
  close(): Promise<void>;
}

/** Puts database, services and dispatcher together. Nothing connects before `connection.start()` or the first call that needs it. */
export async function openBoxOffice(settings: BoxOfficeSettings): Promise<BoxOffice> {
  const { dataFolder, resourcesPath, installation, hashing, clock, log, tell, tellAll } = settings;
  const preferences = preferencesStore(dataFolder);
  await preferences.load();
  const sessions = keepSessions({
    now: () => clock.now().getTime(),
    idleLockMinutes: () => preferences.now().idleLockMinutes,
    tell,
  });
  const here = thisPc({
    dataFolder,
    ...(resourcesPath === undefined ? {} : { resourcesPath }),
  });
  const saved = savedChoice(dataFolder, settings.secrets);
  const first = await firstChoice(settings, saved, choiceOfThisPc(here));
  let shownAs = 'Box Office';
  const connection = new DatabaseConnection(first.place, {
    tell: (message) => {
      tellAll(message);
      if (mayEndSessions(message)) void endSessions(connection, sessions, log);
    },
    applicationName: () => shownAs,
    log,
    ...(settings.poolSize === undefined ? {} : { poolSize: settings.poolSize }),
    ...(settings.beat === undefined ? {} : { beat: settings.beat }),
  });
  const desk = databaseDesk({
    first,
    thisPc: here,
    saved,
    secrets: settings.secrets,
    connection,
    moved: () => {
      installation.forget();
      for (const callerId of sessions.all().keys()) sessions.end(callerId);
    },
  });
  const signIn = signInDesk(hashing);
  const services = joinServices({
    desk,
    signIn,
    installation,
    preferences,
    recent: settings.recent,
    about: settings.about,
    files: settings.files,
    preferencesChanged: () =>
      tellAll({
        type: 'changed',
        topic: 'preferences',
        ids: [],
      }),
  });
  const dispatch = makeDispatch({
    services,
    atOnce,
    sessions,
    clock,
    log,
    way: connection,
    till: async (db) => {
      const till = await installation.till(db);
      if (till !== null) shownAs = `Box Office, till ${till.number}`;
      return till;
    },
    region: () => preferences.now().region,
    signIn,
    prepare: (operation, input) => prepareNewPassword(hashing, operation, input),
    checksReplies: settings.checksReplies,
  });
  const stopJobs = startJobs(connection, sessions, installation, log);
  return {
    dispatch,
    sessions,
    connection,
    close: async () => {
      stopJobs();
      await connection.close();
    },
  };
}

async function firstChoice(
  { databaseUrl, followsSettings }: BoxOfficeSettings,
  saved: SavedChoice,
  here: DatabaseChoice,
): Promise<DatabaseChoice> {
  const named = choiceOfEnvironment(databaseUrl);
  if (named !== null) return named;
  return (followsSettings ? await saved.read() : null) ?? here;
}

/** People changed, or may have changed while nothing was heard. */
function mayEndSessions(message: LiveMessage): boolean {
  if (message.type === 'changed') return message.topic === 'users';
  return message.type === 'resync' && message.eventId === null;
}

/** Reading stops at once as well for whom somebody disabled; commands are checked in their own transaction anyway. */
async function endSessions(
  connection: DatabaseConnection,
  sessions: Sessions,
  log: BoxOfficeSettings['log'],
): Promise<void> {
  if (sessions.all().size === 0) return;
  try {
    const db = await connection.handle();
    if ((await endedSessions(db, sessions.all())).length === 0) return;
    // Whoever changed the own password here has a session of the new generation in a moment.
    await delay(200);
    for (const callerId of await endedSessions(db, sessions.all())) sessions.end(callerId);
  } catch (error) {
    log('Sessions could not be looked at; the next command will', { error });
  }
}

const everyFewSeconds = 5_000;
const everyMinute = 60_000;

/** Locks idle sessions, and notes once a minute that this till is in use. */
function startJobs(
  connection: DatabaseConnection,
  sessions: Sessions,
  installation: Installation,
  log: BoxOfficeSettings['log'],
): () => void {
  const locking = setInterval(() => sessions.lockIdle(), everyFewSeconds);
  const touching = setInterval(() => {
    if (connection.opened === null || connection.opened.newerSchema !== null) return;
    void touchOwnTill(connection, installation).catch((error: unknown) =>
      log('The till could not be noted as in use', { error }),
    );
  }, everyMinute);
  locking.unref();
  touching.unref();
  return () => {
    clearInterval(locking);
    clearInterval(touching);
  };
}

async function touchOwnTill(connection: DatabaseConnection, installation: Installation): Promise<void> {
  const db = await connection.handle();
  const till = await installation.till(db);
  if (till !== null) await touchTill(db, till.id);
}
