import type { WebContents } from 'electron';
import { app } from 'electron';
import type { Log } from './log';
import { photograph } from './screenshot';

/**
 * Tells the start script about the first usable screen, once: `BOX_OFFICE_READY <screenshot>` on stdout. The
 * screenshot is made where BOX_OFFICE_SCREENSHOT names a file; with BOX_OFFICE_ONCE the app then closes.
 */
export function announceFirstScreen(log: Log, environment = process.env): (page: WebContents) => void {
  let isAnnounced = false;
  return (page) => {
    if (isAnnounced) return;
    isAnnounced = true;
    announce(page, environment).catch((error: unknown) => {
      log.error('The first screen could not be announced', { error });
      if (environment.BOX_OFFICE_ONCE) app.exit(1);
    });
  };
}

async function announce(page: WebContents, environment: NodeJS.ProcessEnv): Promise<void> {
  const file = environment.BOX_OFFICE_SCREENSHOT;
  if (file) await photograph(page, file);
  process.stdout.write(`BOX_OFFICE_READY ${file ?? ''}\n`);
  if (environment.BOX_OFFICE_ONCE) app.quit();
}
