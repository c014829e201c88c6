import type { LaunchedApp } from './launch-app';

/** What the person answers in the save dialog from now on; `null`: back. */
export async function wantsFilesAt({ electron }: LaunchedApp, filePath: string | null): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
  }, filePath);
}
