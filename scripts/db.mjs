import { runNodeEntry } from './run-node-entry.mjs';
import { repository } from './start/places.mjs';

// Models, migrations and the dump are read and written here, wherever the command was called.
process.chdir(repository);
await runNodeEntry('scripts/db/db.ts', process.argv.slice(2));
