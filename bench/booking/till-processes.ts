import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BenchHouse } from './house';
import type { Outcome, Task } from './tasks';
import { perform } from './tasks';
import { openBenchTill } from './till';

/** Processes of the operating system that are tills, each with several windows. */
export interface TillProcesses {
  /** All do their task at once; what came of it together. */
  perform(taskOf: (process: number) => Task): Promise<Outcome>;
  close(): Promise<void>;
}

interface Work {
  readonly name: string;
  readonly databaseUrl: string;
  readonly password: string;
  readonly windows: number;
  readonly dataFolder: string;
}

/** Starts the bundle that runs here again, as tills. */
export async function startTills(
  house: BenchHouse,
  { processes, windows, password }: { processes: number; windows: number; password: string },
): Promise<TillProcesses> {
  const script = path.resolve('bench/booking/till-process.mjs');
  const children: ChildProcess[] = [];
  for (let number = 1; number <= processes; number += 1) {
    const child = fork(script, [import.meta.url], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    children.push(child);
    const dataFolder = path.join(house.folder, `till-${windows}-${number}`);
    mkdirSync(dataFolder);
    const name = `Till ${windows}-${number}`;
    const work: Work = { name, databaseUrl: house.tillUrl, password, windows, dataFolder };
    child.send(work);
    await answerOf(child);
  }
  return {
    perform: async (taskOf) => {
      const answers = children.map((child) => answerOf(child) as Promise<Outcome>);
      children.forEach((child, index) => child.send(taskOf(index)));
      return together(await Promise.all(answers));
    },
    close: async () => {
      for (const child of children) {
        if (child.exitCode !== null || child.signalCode !== null) continue;
        const gone = once(child, 'exit');
        if (child.connected) child.disconnect();
        // One that still waits for something does not keep the bench.
        const end = setTimeout(() => child.kill('SIGKILL'), 10_000);
        await gone;
        clearTimeout(end);
      }
    },
  };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('a till of the bench ended')));
  const [answer] = await Promise.race([once(child, 'message'), ended]);
  // Ends in peace later on.
  ended.catch(() => undefined);
  return answer;
}

/** The other side: does what it is told until its starter lets go. */
export async function beTill(): Promise<void> {
  const [work] = (await once(process, 'message')) as [Work];
  const till = await openBenchTill(work);
  process.on('message', (task: Task) => {
    void perform(till, work.windows, task).then((outcome) => process.send?.(outcome));
  });
  process.send?.('ready');
  await once(process, 'disconnect');
  await till.close();
}

function together(outcomes: readonly Outcome[]): Outcome {
  const refusals: Record<string, number> = {};
  for (const outcome of outcomes)
    for (const [code, times] of Object.entries(outcome.refusals))
      refusals[code] = (refusals[code] ?? 0) + times;
  return {
    latencies: outcomes.flatMap(({ latencies }) => latencies),
    refusals,
    milliseconds: Math.max(...outcomes.map(({ milliseconds }) => milliseconds)),
    processorTime: outcomes.reduce((sum, outcome) => sum + outcome.processorTime, 0),
    pairs: outcomes.flatMap(({ pairs }) => pairs),
    lastAsked: Math.max(...outcomes.map(({ lastAsked }) => lastAsked)),
    refusedAt: outcomes.flatMap(({ refusedAt }) => refusedAt),
  };
}
