import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Reply } from '../../src/shared/contract/bridge';
import type { Contract, Feature, InputOf, OutputOf } from '../../src/shared/contract/contract';
import type { LiveMessage } from '../../src/shared/contract/live';
import type { Refusal } from '../../src/shared/refusals/refusal';
import type { BoxOffice } from '../../src/main/app/box-office';
import { openBoxOffice } from '../../src/main/app/box-office';
import { headless } from '../../src/main/app/headless';
import type { PasswordHashing } from '../../src/main/devices/password-hashing';
import { bcryptHashing } from '../../src/main/devices/password-hashing';
import { recentPeople } from '../../src/main/devices/recent-people';
import type { SecretStore } from '../../src/main/devices/secret-store';
import { noSecretStore } from '../../src/main/devices/secret-store';
import { keptInstallation } from '../../src/main/services/tills/installation';

type Name = { [F in Feature]: `${F}.${keyof Contract[F] & string}` }[Feature];
type OperationNamed<N extends Name> = N extends `${infer F extends Feature}.${infer O}`
  ? Contract[F][O & keyof Contract[F]]
  : never;

/** A whole box office as a till runs it, on a database of its own or a shared one, with windows that are numbers. */
export interface TestOffice extends BoxOffice {
  readonly dataFolder: string;
  /** Everything that windows were told; `window` is null for what all of them heard. */
  readonly told: { window: number | null; message: LiveMessage }[];
  readonly logged: { message: string; facts: Record<string, unknown> | undefined }[];
  /** How often bcrypt compared a password here. */
  comparisons(): number;
  /** One call of window 1, or of another. */
  call<N extends Name>(name: N, input: InputOf<OperationNamed<N>>, extra?: CallExtra): Promise<Reply>;
  /** The value of a call that must succeed. */
  ask<N extends Name>(
    name: N,
    input: InputOf<OperationNamed<N>>,
    extra?: CallExtra,
  ): Promise<OutputOf<OperationNamed<N>>>;
  /** The refusal of a call that must be refused. */
  refusal<N extends Name>(name: N, input: InputOf<OperationNamed<N>>, extra?: CallExtra): Promise<Refusal>;
}

interface CallExtra {
  window?: number;
  approval?: { email: string; password: string };
}

export interface TestOfficeSettings {
  databaseUrl?: string;
  dataFolder?: string;
  clock?: () => Date;
  secrets?: SecretStore;
  beat?: number;
  poolSize?: number;
}

/** Opens an office. It connects at its first call. Close it. */
export async function openTestOffice(settings: TestOfficeSettings): Promise<TestOffice> {
  const dataFolder = settings.dataFolder ?? mkdtempSync(path.join(os.tmpdir(), 'office-'));
  const told: TestOffice['told'] = [];
  const logged: TestOffice['logged'] = [];
  const { hashing, comparisons } = counting(bcryptHashing(4));
  const office = await openBoxOffice({
    ...headless('test', dataFolder),
    databaseUrl: settings.databaseUrl,
    followsSettings: true,
    secrets: settings.secrets ?? noSecretStore,
    hashing,
    recent: recentPeople(dataFolder),
    installation: keptInstallation(dataFolder),
    clock: { now: settings.clock ?? (() => new Date()) },
    tell: (window, message) => told.push({ window, message }),
    tellAll: (message) => told.push({ window: null, message }),
    log: (message, facts) => logged.push({ message, facts }),
    checksReplies: true,
    ...(settings.beat === undefined ? {} : { beat: settings.beat }),
    ...(settings.poolSize === undefined ? {} : { poolSize: settings.poolSize }),
  });
  const call = (name: string, input: unknown, { window = 1, approval }: CallExtra = {}) => {
    const [feature, operation] = name.split('.');
    const envelope = { feature, operation, input, ...(approval ? { approval } : {}) };
    return office.dispatch({ id: window, isTrusted: true }, envelope);
  };
  return {
    ...office,
    dataFolder,
    told,
    logged,
    comparisons,
    call,
    ask: async (name, input, extra) => {
      const reply = await call(name, input, extra);
      if (!reply.ok) throw new Error(`${name} was refused: ${JSON.stringify(reply.refusal)}`);
      return reply.value as never;
    },
    refusal: async (name, input, extra) => {
      const reply = await call(name, input, extra);
      if (reply.ok) throw new Error(`${name} was not refused: ${JSON.stringify(reply.value)}`);
      return reply.refusal;
    },
    close: async () => {
      await office.close();
      if (settings.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** The people that most tests need, all with the same password. */
export const password = 'kata sandi panjang';
export const people = {
  admin: { email: 'ayu@gk.id', password },
  manager: { email: 'made@gk.id', password },
  counter: { email: 'sari@gk.id', password },
} as const;

/** Makes an admin, a manager and a counter clerk, and signs the admin in at window 1. */
export async function openHouse(office: TestOffice): Promise<void> {
  await office.ask('tills.register', { name: 'Front' });
  await office.ask('users.bootstrap', { name: 'Ayu', ...people.admin });
  await office.ask('users.signIn', people.admin);
  await office.ask('users.create', { name: 'Made', role: 'manager', ...people.manager });
  await office.ask('users.create', { name: 'Sari', role: 'counter', ...people.counter });
}

function counting(real: PasswordHashing): { hashing: PasswordHashing; comparisons: () => number } {
  let compared = 0;
  const compare: PasswordHashing['compare'] = (typed, hash) => {
    compared += 1;
    return real.compare(typed, hash);
  };
  return { hashing: { ...real, compare }, comparisons: () => compared };
}
