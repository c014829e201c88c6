import path from 'node:path';

/**
 * The file behind an address of our scheme; a path without an extension is a screen of the single page.
 * `null` for what is not ours to serve: another host, or anything outside `folder`.
 */
export function fileFor({ host, pathname }: URL, folder: string): string | null {
  if (host !== 'box-office') return null;
  const name = decode(pathname);
  if (name === null || /[\0\\]/.test(name)) return null;
  const plain = path.posix.normalize(name);
  const file = path.join(folder, path.posix.extname(plain) === '' ? 'index.html' : plain);
  return file.startsWith(folder + path.sep) ? file : null;
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
