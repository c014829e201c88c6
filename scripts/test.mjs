import { demandNode } from './start/node-version.mjs';
import { isRoot } from './start/places.mjs';
import { sayFailure } from './start/say.mjs';

try {
  demandNode();
  if (isRoot) process.umask(0o022);
  const { ensureDependencies } = await import('./start/dependencies.mjs');
  await ensureDependencies();
  const { testAll } = await import('./test/test-all.mjs');
  process.exitCode = await testAll({ long: process.argv.includes('--long') });
} catch (error) {
  sayFailure(error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
}
