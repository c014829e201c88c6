import path from 'node:path';
import { dataFolder } from '../db/embedded/data-folder';

/** Where this installation keeps what the shell writes. */
export interface Folders {
  /** Everything of this installation. */
  data: string;
  /** Chromium's own profile; it also makes two data folders two instances. */
  profile: string;
  logs: string;
  windowPlace: string;
}

/** Folders inside the data folder; none of them need exist yet. */
export function folders(data = dataFolder()): Folders {
  return {
    data,
    profile: path.join(data, 'electron'),
    logs: path.join(data, 'logs'),
    windowPlace: path.join(data, 'window.json'),
  };
}
