import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { EmbeddedServerError } from './faults';
import type { OsUser } from './os-user';
import { isErrno, writeSecretFile } from './private-file';

/** The two sign-ins of the embedded server. */
export interface Passwords {
  /** Of `box_office_owner`, who owns the tables: migrations only. */
  owner: string;
  /** Of `box_office_pc`, who may do what a till may do: everything else. */
  till: string;
}

const passwordFile = z.object({ owner: z.string().min(20), till: z.string().min(20) });

/** Makes new random passwords (192 bits each) and keeps them in the cluster's folder, for its OS user only. */
export async function makePasswords(cluster: string, user: OsUser | null): Promise<Passwords> {
  const passwords = { owner: randomPassword(), till: randomPassword() };
  await writeSecretFile(passwordsIn(cluster), `${JSON.stringify(passwords)}\n`, user);
  return passwords;
}

/** Throws `folder_not_ours` when the file is somebody else's. */
export async function readPasswords(cluster: string): Promise<Passwords> {
  try {
    return passwordFile.parse(JSON.parse(await readFile(passwordsIn(cluster), 'utf8')));
  } catch (error) {
    if (isErrno(error, 'EACCES', 'EPERM'))
      throw new EmbeddedServerError({ code: 'folder_not_ours', folder: cluster });
    throw error;
  }
}

/** The file inside a cluster's folder. */
export function passwordsIn(cluster: string): string {
  return path.join(cluster, 'box-office-passwords.json');
}

function randomPassword(): string {
  return randomBytes(24).toString('base64url');
}
