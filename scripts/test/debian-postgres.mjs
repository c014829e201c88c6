import { existsSync } from 'node:fs';
import { isDebianLike, isRoot } from '../start/places.mjs';
import { run } from '../start/run.mjs';
import { caution } from '../start/say.mjs';
import { installPackages } from '../start/system-libraries.mjs';

const floor = 'postgresql-15';

/** PostgreSQL 15, the oldest server we promise to work with, where root may install it; its tests are skipped elsewhere. */
export async function ensureFloorPostgres() {
  if (existsSync('/usr/lib/postgresql/15/bin/postgres') || process.platform !== 'linux') return;
  if (!isRoot || !isDebianLike()) {
    caution(
      `PostgreSQL 15 is not here, so the tests against it are skipped. Debian has it: apt-get install ${floor}`,
    );
    return;
  }
  try {
    await installPackages([floor], `The tests against the oldest supported server need ${floor}`);
  } catch {
    const known = await run('apt-cache', ['policy', floor]);
    caution(
      `${floor} could not be installed${known.stdout ? '' : ' (this release has none)'}; its tests are skipped.`,
    );
  }
}
