import type { IntegrityFault } from '../../../shared/contract/integrity';
import type { ServiceOf } from '../context';
import { rowOf } from '../rows';
import { checkStatement } from './check-statement';

interface Findings {
  readonly checked: number;
  readonly faults: readonly IntegrityFault[];
}

/** Whether everything that was sold agrees with itself. */
export const integrityService: ServiceOf<'integrity'> = {
  check: async ({ db }) => {
    const found = await rowOf<Findings>(db, checkStatement, {});
    if (found === undefined) throw new Error('the check answered nothing');
    const { checked, faults } = found;
    return { agrees: faults.length === 0, checked, faults: [...faults] };
  },
};
