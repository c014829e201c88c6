import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import type { FileRefusals } from '../../shared/refusals/files';
import { Refused } from '../../shared/refusals/refusal';

/** Writes a file whole or not at all: beside it first, to the disk, then in its place. Refuses `file_not_saved`. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const making = `${file}.${randomBytes(6).toString('hex')}.part`;
  try {
    const handle = await open(making, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(making, file);
  } catch (error) {
    await rm(making, { force: true }).catch(() => undefined);
    const facts = { path: file, why: whyOf(error) };
    throw new Refused({ code: 'file_not_saved', facts }, { cause: error });
  }
}

const reasons: Record<string, FileRefusals['file_not_saved']['why']> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EACCES: 'not_allowed',
  EROFS: 'not_allowed',
  // On Windows also what another program has open; which of the two it is nobody can tell.
  EPERM: process.platform === 'win32' ? 'in_use' : 'not_allowed',
  EBUSY: 'in_use',
  ETXTBSY: 'in_use',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  EISDIR: 'gone',
  ENAMETOOLONG: 'too_long',
};

function whyOf(error: unknown): FileRefusals['file_not_saved']['why'] {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? 'other';
}
