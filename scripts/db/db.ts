import { parseArgs } from 'node:util';
import { EmbeddedServerError } from '../../src/main/db/embedded/faults';
import { MigrationError } from '../../src/main/db/migrator/migration-error';
import { MigratorRefusal } from '../../src/main/db/migrator/migrator-refusal';
import { check } from './commands/check';
import { current } from './commands/current';
import { downgradeCommand } from './commands/downgrade';
import { dump } from './commands/dump';
import { history } from './commands/history';
import { lint } from './commands/lint';
import { resetCommand } from './commands/reset';
import { revision } from './commands/revision';
import { stampCommand } from './commands/stamp';
import { rowTypes } from './commands/types';
import { upgradeCommand } from './commands/upgrade';
import { note, say } from './terminal';
import { usage } from './usage';

/** Options of every command, and what follows the command's name. */
export type Flags = ReturnType<typeof readFlags>['values'];

const commands: Record<string, (words: string[], flags: Flags) => Promise<number>> = {
  revision,
  upgrade: upgradeCommand,
  downgrade: downgradeCommand,
  current,
  history,
  check,
  stamp: stampCommand,
  dump,
  reset: resetCommand,
  lint,
  types: rowTypes,
};

/** `npm run db -- <command>`. Returns the exit code: 0 done, 1 refused or failed, 2 not understood. */
export async function main(argv: string[]): Promise<number> {
  try {
    const { values, positionals } = readFlags(argv);
    const [name = 'help', ...words] = positionals;
    const command = commands[name];
    if (values.help || name === 'help') return (say(usage), 0);
    if (command) return await command(words, values);
    note(`There is no command ${name}.\n\n${usage}`);
    return 2;
  } catch (error) {
    return explain(error);
  }
}

function readFlags(argv: string[]) {
  // `-1` and `-2` are steps down, not options.
  const args = argv.flatMap((each) => (/^-\d+$/.test(each) ? ['--down', each.slice(1)] : [each]));
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      message: { type: 'string', short: 'm' },
      autogenerate: { type: 'boolean' },
      rename: { type: 'string', multiple: true },
      'allow-data-loss': { type: 'boolean' },
      'even-with-bookings': { type: 'boolean' },
      database: { type: 'string' },
      down: { type: 'string' },
      sql: { type: 'boolean' },
      verbose: { type: 'boolean', short: 'v' },
      output: { type: 'string', short: 'o' },
      check: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

/** What people can act on is a message; anything else is a bug and shows where. */
function explain(error: unknown): number {
  if (
    error instanceof MigratorRefusal ||
    error instanceof MigrationError ||
    error instanceof EmbeddedServerError
  ) {
    note(error.message);
    return 1;
  }
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    note(`${error.message}\n\n${usage}`);
    return 2;
  }
  if (error instanceof Error && 'code' in error) {
    note(`${error.message} (${String(error.code)})`);
    return 1;
  }
  throw error;
}
