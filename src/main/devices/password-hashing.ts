import { Worker } from 'node:worker_threads';
// The library travels as text, because a worker inside an app package cannot look for modules.
import bcryptSource from '../../../node_modules/bcryptjs/umd/index.js?raw';

/** bcrypt, away from the thread that answers windows. */
export interface PasswordHashing {
  hash(password: string): Promise<string>;
  compare(password: string, hash: string): Promise<boolean>;
}

const usualCost = 12;
const lowestCost = 10;

/** bcrypt's cost: 12. Only tests may lower it, by BOX_OFFICE_TEST_BCRYPT_COST. */
export function bcryptCost(env: NodeJS.ProcessEnv = process.env): number {
  const asked = Number(env['BOX_OFFICE_TEST_BCRYPT_COST'] ?? usualCost);
  if (!Number.isInteger(asked) || asked > 15) return usualCost;
  const isTest = env['NODE_ENV'] === 'test' || env['VITEST'] !== undefined;
  return Math.max(asked, isTest ? 4 : lowestCost);
}

type Task = { readonly do: 'hash'; readonly password: string } | CompareTask;
type CompareTask = { readonly do: 'compare'; readonly password: string; readonly hash: string };
interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** Hashes in one worker thread, started at the first use. It does not keep the process alive. */
export function bcryptHashing(cost: number = bcryptCost()): PasswordHashing {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let worker: Worker | null = null;
  let lastId = 0;

  const fail = (error: Error) => {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(program, { eval: true, workerData: { bcryptSource, cost } });
    started.on('message', ({ id, value, error }: Answer) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (waiting.size === 0) started.unref();
      if (error === undefined) asked?.resolve(value);
      else asked?.reject(new Error(error));
    });
    started.on('error', fail);
    return started;
  };
  const ask = (task: Task): Promise<unknown> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      worker.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage({ id: lastId, ...task });
    });

  return {
    hash: async (password) => String(await ask({ do: 'hash', password })),
    compare: async (password, hash) => (await ask({ do: 'compare', password, hash })) === true,
  };
}

/** What the worker runs. */
const program = `
  const { parentPort, workerData } = require('node:worker_threads');
  const library = { exports: {} };
  new Function('module', 'exports', 'require', workerData.bcryptSource)(library, library.exports, require);
  const bcrypt = library.exports.default ?? library.exports;
  parentPort.on('message', (task) => {
    try {
      const value = task.do === 'hash'
        ? bcrypt.hashSync(task.password, workerData.cost)
        : bcrypt.compareSync(task.password, task.hash);
      parentPort.postMessage({ id: task.id, value });
    } catch (error) {
      parentPort.postMessage({ id: task.id, error: String(error && error.message) });
    }
  });`;
