import { runNodeEntry } from './run-node-entry.mjs';

await runNodeEntry('src/main/cli/db.ts', process.argv.slice(2));
