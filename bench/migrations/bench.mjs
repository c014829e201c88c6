import { runNodeEntry } from '../../scripts/run-node-entry.mjs';

await runNodeEntry('bench/migrations/migrations-bench.ts', process.argv.slice(2));
