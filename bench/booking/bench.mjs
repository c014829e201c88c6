import { runNodeEntry } from '../../scripts/run-node-entry.mjs';

await runNodeEntry('bench/booking/booking-bench.ts', process.argv.slice(2));
