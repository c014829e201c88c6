import { demandNode } from './start/node-version.mjs';
import { sayFailure } from './start/say.mjs';

try {
  demandNode();
  const { develop } = await import('./start/develop.mjs');
  process.exitCode = await develop(process.argv.slice(2));
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}
