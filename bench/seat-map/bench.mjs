import { runNodeEntry } from '../../scripts/run-node-entry.mjs';
import { prepareForWindows } from '../../scripts/start/prepare.mjs';

// The runtime is found here: a bundle does not know where the repository's scripts lie.
const { runtime, screen, switches } = await prepareForWindows();
process.env.BENCH_RUNTIME = JSON.stringify({
  executable: runtime.executable,
  kind: runtime.kind,
  switches,
  environment: screen.environment,
});
await runNodeEntry('bench/seat-map/seat-map-bench.ts', process.argv.slice(2));
