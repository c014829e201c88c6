import { existsSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { FileEnding } from '../../shared/contract/files';
import { refuse } from '../../shared/refusals/refusal';
import type { FileDesk } from '../devices/file-desk';
import { withPaperWindow } from './paper-window';
import type { Log } from './log';

/** Windows print a page in seconds; one that never comes back must not keep a call open for ever. */
const printPatience = 120_000;

/** The dialogs and printers of the operating system. Where a file goes is only ever said by the person in front of it. */
export function fileDeskOfWindows(log: Log): FileDesk {
  return {
    askWhere: async (suggestedName, ending) => {
      const options = {
        defaultPath: path.join(app.getPath('documents'), suggestedName),
        filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
        properties: ['showOverwriteConfirmation' as const, 'createDirectory' as const],
      };
      const window = BrowserWindow.getFocusedWindow() ?? shownWindow();
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options));
      return canceled || filePath === '' ? null : withEnding(filePath, ending);
    },
    makePdf: (sheets) =>
      withPaperWindow(sheets, log, (page) =>
        page.printToPDF({
          pageSize: sheets.paper,
          landscape: sheets.isLandscape,
          printBackground: true,
          preferCSSPageSize: true,
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
        }),
      ),
    print: (sheets) =>
      withPaperWindow(
        sheets,
        log,
        (page) =>
          new Promise<boolean>((resolve, reject) => {
            const late = setTimeout(() => resolve(false), printPatience);
            const options = {
              printBackground: true,
              pageSize: sheets.paper,
              landscape: sheets.isLandscape,
              margins: { marginType: 'none' as const },
            };
            page.print(options, (isPrinted, reason) => {
              clearTimeout(late);
              if (isPrinted || /cancel/i.test(reason)) resolve(isPrinted);
              else reject(new PrinterSaidNo(reason));
            });
          }),
      ).catch((error: unknown) => {
        if (error instanceof PrinterSaidNo) refuse('not_printed', { reason: error.message });
        throw error;
      }),
  };
}

class PrinterSaidNo extends Error {}

function shownWindow(): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows().find((window) => window.isVisible());
}

/** Some dialogs on Linux leave the ending to the person; added only where that writes over nothing they did not agree to. */
function withEnding(file: string, ending: FileEnding): string {
  if (path.extname(file) !== '') return file;
  const ended = `${file}.${ending}`;
  return existsSync(ended) ? file : ended;
}
