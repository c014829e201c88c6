import type { BoxOffice } from '../app/box-office';
import { howToSignIn, letIn, seedDemo } from './demo';

type Log = { warn(message: string, facts?: Record<string, unknown>): void };

/**
 * What every call of a window passes first: without `--demo` nothing; with it the first call waits until the demonstration is
 * there, and the first window is let in. A demonstration that fails leaves the usual first run.
 */
export function demoDoor(
  opened: Promise<BoxOffice>,
  isDemo: boolean,
  log: Log,
): (windowId: number) => Promise<void> {
  if (!isDemo) return async () => undefined;
  const seeded = opened.then(async (office) => {
    const isNew = await seedDemo(office, new Date());
    process.stdout.write(
      isNew
        ? `${howToSignIn()}\n`
        : 'Demonstration: this data folder was set up before and stays as it is.\n',
    );
    return isNew;
  });
  let isFirst = true;
  return async (windowId) => {
    const isNew = await seeded.catch((error: unknown) => {
      log.warn('The demonstration could not be set up', { error });
      return false;
    });
    if (!isNew || !isFirst) return;
    isFirst = false;
    letIn(await opened, windowId);
  };
}
