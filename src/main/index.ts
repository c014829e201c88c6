import { app } from 'electron';
import { compose } from './app/compose';
import { folders } from './app/folders';
import { openLog } from './app/log';
import { developmentOrigin } from './app/origin';
import { declareScheme } from './app/protocol';
import type { Shell } from './app/shell';
import { openShell } from './app/shell';
import { isOnlyInstance } from './app/single-instance';

const places = folders();
app.setPath('userData', places.profile);
let shell: Shell | undefined;
/** After a change in development the new one starts while the old one still puts its database away. */
const patience = developmentOrigin(process.env, app.isPackaged) === null ? 0 : 20_000;

if (isOnlyInstance(app, () => shell?.showWindow(), patience)) start();
else {
  process.stdout.write('BOX_OFFICE_ALREADY_RUNNING\n');
  app.exit(0);
}

function start(): void {
  const log = openLog(places.logs);
  const { electron, chrome, node } = process.versions;
  log.info('Starting', { version: app.getVersion(), electron, chrome, node, platform: process.platform });
  process.on('uncaughtException', (error) => log.error('Uncaught', { error }));
  process.on('unhandledRejection', (error) => log.error('Unhandled', { error }));
  declareScheme();
  // Not awaited at the top level: that hangs under Playwright.
  app
    .whenReady()
    .then(() => {
      shell = openShell(compose, places, log);
    })
    .catch((error: unknown) => {
      log.error('Could not open', { error });
      app.exit(1);
    });
}
