import { demandNode } from './start/node-version.mjs';
import { readOptions } from './start/options.mjs';
import { sayFailure } from './start/say.mjs';

// Everything else is loaded after the check: an old Node would fail on it with a message that helps nobody.
try {
  demandNode();
  const options = readOptions(process.argv.slice(2));
  const { start } = await import('./start/start.mjs');
  process.exitCode = await start(options);
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}
