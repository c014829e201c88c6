import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import type { Job, JobResult } from './jobs';

/** The Electron of this run, as bench.mjs found it. */
export interface Runtime {
  readonly executable: string;
  /** The official Electron or a stand-in. */
  readonly kind: string;
  readonly switches: readonly string[];
  readonly environment: Record<string, string>;
}

/** Builds the bench's page and its main process into a folder. */
export async function buildBench(folder: string): Promise<void> {
  writeFileSync(path.join(folder, 'package.json'), '{"name":"seat-map-bench","main":"main.cjs"}');
  await build({
    configFile: path.resolve('bench/seat-map/page/vite.config.ts'),
    logLevel: 'error',
    build: { outDir: path.join(folder, 'page'), emptyOutDir: true, chunkSizeWarningLimit: 5000 },
  });
  for (const name of ['main', 'preload'])
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: path.resolve(`bench/seat-map/window/${name}.ts`),
        target: 'node20.18',
        outDir: folder,
        emptyOutDir: false,
        rollupOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: `${name}.cjs` } },
      },
    });
}

/** Does jobs in windows of one Electron, `extra` switches added. What came of them is in the order of the jobs. */
export async function runJobs(
  folder: string,
  { executable, switches, environment }: Runtime,
  jobs: readonly Job[],
  extra: readonly string[] = [],
): Promise<JobResult[]> {
  const [jobsFile, resultsFile] = [path.join(folder, 'jobs.json'), path.join(folder, 'results.json')];
  writeFileSync(jobsFile, JSON.stringify(jobs));
  writeFileSync(resultsFile, '[]');
  const child = spawn(executable, [...switches, ...extra, folder], {
    env: { ...process.env, ...environment, BENCH_JOBS: jobsFile, BENCH_RESULTS: resultsFile },
    stdio: ['ignore', 'ignore', process.env['BENCH_VERBOSE'] ? 'inherit' : 'ignore'],
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  // A window that hangs must not keep the bench.
  const patience = setTimeout(
    stop,
    jobs.reduce((sum, { seconds }) => sum + seconds * 3000 + 40_000, 20_000),
  );
  await once(child, 'exit');
  clearTimeout(patience);
  process.off('exit', stop);
  const results = JSON.parse(readFileSync(resultsFile, 'utf8')) as JobResult[];
  return jobs.map((job, at) => results[at] ?? { job, error: 'the window did not answer' });
}
