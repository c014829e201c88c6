import { runNodeEntry } from './run-node-entry.mjs';

await runNodeEntry('src/main/cli/call.ts', process.argv.slice(2));
