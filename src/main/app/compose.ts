import type { Compose } from './composition';

/** The composition root's inner half: config → database → services → dispatch. */
export const compose: Compose = () => ({
  answer: async () => ({ ok: false, refusal: { code: 'bad_call', facts: { reason: 'no services yet' } } }),
  windowGone: () => undefined,
  holdsSeats: async () => false,
  close: async () => undefined,
});
