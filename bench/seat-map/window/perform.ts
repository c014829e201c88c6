// Cast: what the page answers is what bench/seat-map/page/page.ts says.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { app, contentTracing, type BrowserWindow } from 'electron';
import type { Job, JobResult } from '../jobs';
import { machineSeconds, ownMegabytes, processorSeconds, treeOf } from './processes';
import { drawsIn } from './trace';

type Outcome = Omit<JobResult, 'job'>;

const categories = ['viz', 'blink.user_timing'];

/** Does one job in a window that shows the bench's page. */
export async function perform(job: Job, window: BrowserWindow): Promise<Outcome> {
  const page = window.webContents;
  const ask = (code: string) => page.executeJavaScript(`bench.${code}`) as Promise<unknown>;
  const emptyMegabytes = job.does === 'remember' ? await settled(window) : null;
  if (job.does === 'paint') return { painted: (await ask(`paint(${job.seats})`)) as number };
  const firstFrame = (await ask(`enter('${job.who}', ${job.seats})`)) as number;
  const about = {
    firstFrame,
    versions: { electron: process.versions.electron, chromium: process.versions.chrome },
    gpu: { ...app.getGPUFeatureStatus() } as Record<string, string>,
    size: window.getContentSize(),
  };
  switch (job.does) {
    case 'hit':
      return { ...about, hit: (await ask('hit(200000)')) as number };
    case 'remember':
      await ask(`drive(${job.seconds}, 0)`);
      return { ...about, emptyMegabytes, megabytes: await settled(window) };
    case 'picture':
      return { ...about, ...(await picture(job, window)) };
    case 'drive':
      return { ...about, ...(await drive(job, window)) };
  }
}

async function drive(job: Job, window: BrowserWindow): Promise<Outcome> {
  const page = window.webContents;
  const run = (seconds: number) =>
    page.executeJavaScript(`bench.drive(${seconds}, ${job.changes})`) as Promise<{
      ticks: number[];
      busy: number[];
    }>;
  await run(0.6);
  if (job.slowed > 1) {
    page.debugger.attach();
    await page.debugger.sendCommand('Emulation.setCPUThrottlingRate', { rate: job.slowed });
  }
  await delay(200);
  if (job.isTraced) await contentTracing.startRecording({ included_categories: categories });
  const before = used();
  const began = performance.now();
  const { ticks, busy } = await run(job.seconds);
  const took = (performance.now() - began) / 1000;
  const after = used();
  const cores = before.own === null || after.own === null ? null : (after.own - before.own) / took;
  const machine =
    before.machine === null || after.machine === null ? null : (after.machine - before.machine) / took;
  const draws = job.isTraced ? await drawsOf() : [];
  return {
    ticks,
    busy,
    draws,
    cores,
    foreignCores: machine === null || cores === null ? null : Math.max(0, machine - cores),
  };
}

async function drawsOf(): Promise<number[]> {
  const file = await contentTracing.stopRecording();
  const trace = readFileSync(file, 'utf8');
  rmSync(file, { force: true });
  return drawsIn(trace);
}

/** Processor time so far; the virtual screen counts as foreign, since it is not the app's. */
function used(): { own: number | null; machine: number | null } {
  return { own: processorSeconds(treeOf(process.pid)), machine: machineSeconds() };
}

async function picture(job: Job, window: BrowserWindow): Promise<Outcome> {
  const folder = path.dirname(process.env['BENCH_RESULTS'] ?? '');
  for (const share of [0.02, 1 / 3, 0.42, 0.5, 0.8]) {
    await window.webContents.executeJavaScript(`bench.look(${share})`);
    await delay(600);
    const shot = await window.webContents.capturePage();
    writeFileSync(path.join(folder, `${job.who}-${job.seats}-${share.toFixed(2)}.png`), shot.toPNG());
  }
  return {};
}

/** Own memory once page and workers have thrown away what nobody needs any more, whenever they would have done so by themselves. */
async function settled({ webContents: page }: BrowserWindow): Promise<number | null> {
  await delay(1000);
  page.debugger.attach();
  const sessions: (string | undefined)[] = [undefined];
  const meet = (_event: unknown, method: string, { sessionId }: { sessionId?: string }) => {
    if (method === 'Target.attachedToTarget') sessions.push(sessionId);
  };
  page.debugger.on('message', meet);
  const toWorkers = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };
  await page.debugger.sendCommand('Target.setAutoAttach', toWorkers);
  await delay(500);
  for (const session of [...sessions, ...sessions])
    await page.debugger.sendCommand('HeapProfiler.collectGarbage', {}, session);
  page.debugger.off('message', meet);
  page.debugger.detach();
  await delay(1500);
  return ownMegabytes(page.getOSProcessId());
}
