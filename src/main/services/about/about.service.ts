import type { OutputOf } from '../../../shared/contract/contract';
import type { about } from '../../../shared/contract/about';
import type { ServiceOf } from '../context';

export type AboutFacts = OutputOf<(typeof about)['get']>;

/** What runs here. */
export function aboutService(facts: AboutFacts): ServiceOf<'about'> {
  return { get: async () => facts };
}
