import { demandNode } from './start/node-version.mjs';
import { sayFailure } from './start/say.mjs';

try {
  demandNode();
  const { ensureDependencies } = await import('./start/dependencies.mjs');
  await ensureDependencies();
  const { runStaticChecks } = await import('./test/static-checks.mjs');
  const { runVitest } = await import('./test/vitest-run.mjs');
  const { closeWith } = await import('./test/summary.mjs');
  process.exitCode = closeWith([...(await runStaticChecks()), await runVitest('unit', ['unit'])]);
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}
