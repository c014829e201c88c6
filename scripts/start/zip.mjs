import { chmodSync, mkdirSync, openSync, readSync, closeSync, fstatSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);
const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/**
 * Unpacks a zip file with its file modes, one entry in memory at a time. Archives above 4 GB are not understood.
 * Layout: APPNOTE.TXT of PKWARE, sections 4.3.7, 4.3.12 and 4.3.16.
 * @param {string} archive
 * @param {string} folder is made
 * @param {(entry: string) => string | null} nameFor the name to write an entry under; `null` leaves it out
 */
export async function unpackZip(archive, folder, nameFor) {
  const handle = openSync(archive, 'r');
  try {
    for (const entry of readDirectory(handle)) {
      const name = entry.name.endsWith('/') ? null : nameFor(entry.name);
      if (name === null) continue;
      const target = path.join(folder, name);
      if (!target.startsWith(folder + path.sep)) throw new Error(`${entry.name} would leave the folder`);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, await readEntry(handle, entry));
      chmodSync(target, entry.mode & 0o111 ? 0o755 : 0o644);
    }
  } finally {
    closeSync(handle);
  }
}

/** @typedef {{ name: string, method: number, packed: number, mode: number, offset: number }} Entry */

/** @param {number} handle @returns {Entry[]} */
function readDirectory(handle) {
  const { size } = fstatSync(handle);
  const trailer = readAt(handle, Math.max(0, size - 65_557), Math.min(size, 65_557));
  let end = trailer.length - 22;
  while (end >= 0 && trailer.readUInt32LE(end) !== endOfDirectory) end -= 1;
  if (end < 0) throw new Error('not a zip file');
  const directory = readAt(handle, trailer.readUInt32LE(end + 16), trailer.readUInt32LE(end + 12));

  const entries = [];
  for (let at = 0; at < directory.length && directory.readUInt32LE(at) === directoryEntry;) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** @param {number} handle @param {Entry} entry */
async function readEntry(handle, entry) {
  const header = readAt(handle, entry.offset, 30);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = readAt(handle, start, entry.packed);
  return entry.method === 0 ? packed : inflate(packed);
}

/** @param {number} handle @param {number} position @param {number} length */
function readAt(handle, position, length) {
  const bytes = Buffer.alloc(length);
  const got = readSync(handle, bytes, 0, length, position);
  if (got !== length) throw new Error('the zip file ends too early');
  return bytes;
}
