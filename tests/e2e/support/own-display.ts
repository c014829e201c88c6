import { inject } from 'vitest';

/** What a window of this worker finds in its environment to be drawn on the worker's own display. */
export function ownDisplay(): Record<string, string> {
  const { environments } = inject('windows');
  const worker = Number(process.env['VITEST_POOL_ID'] ?? 1);
  return environments[(worker - 1) % environments.length] ?? {};
}
