import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, ipcMain, session } from 'electron';
import { declareScheme, serveRenderer } from '../../../src/main/app/protocol';
import { bowlOf, statesOf } from '../bowl';
import type { Job, JobResult } from '../jobs';
import { perform } from './perform';

/*
 * The main process of the bench: does the jobs of a file one after the other, each in a fresh window, and writes what
 * came of them into another. Its pages come over the product's own scheme with the product's own rules.
 */
const { BENCH_JOBS: jobsFile = '', BENCH_RESULTS: resultsFile = '' } = process.env;

declareScheme();
app.setPath('userData', path.join(path.dirname(jobsFile), 'profile'));
app.on('window-all-closed', () => {});
void app.whenReady().then(async () => {
  serveRenderer(session.defaultSession, path.join(path.dirname(jobsFile), 'page'));
  const houses = new Map<number, object>();
  ipcMain.handle('bench:house', (_, seats: number) => houses.get(seats));
  const jobs = JSON.parse(readFileSync(jobsFile, 'utf8')) as Job[];
  const results: JobResult[] = [];
  for (const job of jobs) {
    if (job.does === 'paint')
      houses.set(job.seats, { layout: bowlOf(job.seats), states: statesOf(job.seats) });
    const window = new BrowserWindow({
      width: 1280,
      height: 800,
      useContentSize: true,
      frame: false,
      webPreferences: {
        backgroundThrottling: false,
        sandbox: true,
        preload: path.join(path.dirname(jobsFile), 'preload.cjs'),
      },
    });
    window.webContents.on('console-message', (_, level, message) => {
      if (level >= 2) process.stderr.write(`${message}\n`);
    });
    try {
      await window.loadURL('app://box-office/index.html');
      results.push({ job, ...(await perform(job, window)) });
    } catch (error) {
      results.push({ job, error: String(error) });
    }
    window.destroy();
    writeFileSync(resultsFile, JSON.stringify(results));
  }
  app.exit(0);
});
