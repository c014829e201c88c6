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

interface Command {
  readonly run: (words: string[], flags: Flags) => Promise<number>;
  /** How many words may follow its name. */
  readonly words: number;
  readonly takes: readonly (keyof Flags)[];
}

const commands: Readonly<Record<string, Command>> = {
  revision: { run: revision, words: 0, takes: ['message', 'autogenerate', 'rename'] },
  upgrade: { run: upgradeCommand, words: 1, takes: ['sql', 'allow-data-loss'] },
  downgrade: { run: downgradeCommand, words: 1, takes: ['down', 'sql', 'allow-data-loss'] },
  current: { run: current, words: 0, takes: [] },
  history: { run: history, words: 0, takes: ['verbose'] },
  check: { run: check, words: 0, takes: [] },
  stamp: { run: stampCommand, words: 1, takes: [] },
  dump: { run: dump, words: 0, takes: ['output'] },
  reset: { run: resetCommand, words: 0, takes: ['database', 'even-with-bookings'] },
  lint: { run: lint, words: Infinity, takes: [] },
  types: { run: rowTypes, words: 0, takes: ['check'] },
};

/** `npm run db -- <command>`. Returns the exit code: 0 done, 1 refused or failed, 2 not understood. */
export async function main(argv: string[]): Promise<number> {
  try {
    const { values, positionals } = readFlags(argv);
    const [name = 'help', ...words] = positionals;
    if (values.help || name === 'help') return (say(usage), 0);
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    const problem = command ? notTaken(name, command, words, values) : `There is no command ${name}.`;
    if (command && problem === null) return await command.run(words, values);
    note(`${problem}\n\n${usage}`);
    return 2;
  } catch (error) {
    return explain(error);
  }
}

/** What a command would not look at, which somebody meant all the same: `stamp head --sql`, `upgrade -1`. */
function notTaken(name: string, { words: most, takes }: Command, words: string[], flags: Flags) {
  const flag = (Object.keys(flags) as (keyof Flags)[]).find((each) => !takes.includes(each));
  if (flag === 'down') return `${name} does not take -${flags.down}.`;
  if (flag !== undefined) return `${name} does not take --${flag}.`;
  const tooMany = flags.down === undefined ? words[most] : words[0];
  if (tooMany !== undefined) return `${name} does not know what to do with "${tooMany}".`;
  if (name === 'revision' && flags.rename && !flags.autogenerate) return '--rename needs --autogenerate.';
  return null;
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
