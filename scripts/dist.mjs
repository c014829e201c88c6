import { demandNode } from './start/node-version.mjs';
import { sayFailure } from './start/say.mjs';

try {
  demandNode();
  const { ensureDependencies } = await import('./start/dependencies.mjs');
  await ensureDependencies();
  const { makePackage } = await import('./dist/make-package.mjs');
  await makePackage(process.argv.slice(2));
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}
