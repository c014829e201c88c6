import { project } from '../../../src/main/db/migration-files';
import { revisionOf } from '../../../src/main/db/migrator/targets';
import { lintMigration } from '../lint-statements';
import { say } from '../terminal';

/** `lint [revision …]`: exit 1 when a migration would block sales, or breaks older apps without saying so. */
export async function lint(words: string[]): Promise<number> {
  const files = words.length === 0 ? project.files : words.map((word) => revisionOf(word, project.files));
  let found = 0;
  for (const file of files) {
    for (const { rule, message, statement } of await lintMigration(file)) {
      found += 1;
      say(`migrations/${file.name}.ts: ${rule}\n    ${statement}\n    ${message}`);
    }
  }
  if (found === 0) say(`${files.length} migration(s), nothing that would block sales.`);
  return found === 0 ? 0 : 1;
}
