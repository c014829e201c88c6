import path from 'node:path';
import type { Contract, OutputOf } from '../../../shared/contract/contract';
import type { FileEnding } from '../../../shared/contract/files';
import { fileEndings } from '../../../shared/contract/files';
import { refuse } from '../../../shared/refusals/refusal';
import type { FileDesk } from '../../devices/file-desk';
import { writeWhole } from '../../devices/write-whole';
import type { ServiceOf } from '../context';

type Saved = OutputOf<Contract['files']['save']>;

/** Files and paper of this PC. Without a window (`desk` is `null`) everything refuses `needs_window`. */
export function filesService(desk: FileDesk | null): ServiceOf<'files'> {
  return {
    save: async (_context, { suggestedName, content }) => {
      const bytes = 'text' in content ? content.text : Buffer.from(content.base64, 'base64');
      return saveAs(deskFor(desk, 'files.save'), suggestedName, bytes);
    },
    savePdf: async (_context, { suggestedName, ...sheets }) => {
      const here = deskFor(desk, 'files.savePdf');
      return saveAs(here, suggestedName, await here.makePdf(sheets));
    },
    print: async (_context, sheets) => {
      const isPrinted = await deskFor(desk, 'files.print').print(sheets);
      return { outcome: isPrinted ? 'printed' : 'cancelled' };
    },
  };
}

function deskFor(desk: FileDesk | null, operation: string): FileDesk {
  return desk ?? refuse('needs_window', { operation });
}

async function saveAs(desk: FileDesk, suggestedName: string, content: string | Uint8Array): Promise<Saved> {
  const ending = endingOf(suggestedName);
  const file = await desk.askWhere(suggestedName, ending);
  if (file === null) return { outcome: 'cancelled' };
  await writeWhole(file, content);
  return { outcome: 'saved', path: file };
}

function endingOf(name: string): FileEnding {
  const ending = path.extname(name).slice(1);
  return fileEndings.find((each) => each === ending) ?? 'json';
}
