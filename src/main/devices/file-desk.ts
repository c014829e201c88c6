import type { FileEnding, Sheets } from '../../shared/contract/files';

/** What this PC does with files and paper for a window. */
export interface FileDesk {
  /** Where the person wants the file; `null`: nowhere after all. */
  askWhere(suggestedName: string, ending: FileEnding): Promise<string | null>;
  /** The sheets as one PDF, each a page without margins of its own. */
  makePdf(sheets: Sheets): Promise<Uint8Array>;
  /** False: the person went back. Refuses `not_printed`. */
  print(sheets: Sheets): Promise<boolean>;
}
