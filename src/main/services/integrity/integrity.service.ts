import type { IntegrityFault } from '../../../shared/contract/integrity';
import type { ServiceOf } from '../context';
import { rowOf } from '../rows';
import { checkStatement, checkStatementOfEvent } from './check-statement';

interface Findings {
  readonly checked: number;
  readonly faults: readonly IntegrityFault[];
}

/** Whether everything that was sold agrees with itself. */
export const integrityService: ServiceOf<'integrity'> = {
  check: async ({ db }, { eventId }) => {
    const found =
      eventId === undefined
        ? await rowOf<Findings>(db, checkStatement, {})
        : await rowOf<Findings>(db, checkStatementOfEvent, { eventId });
    if (found === undefined) throw new Error('the check answered nothing');
    const { checked, faults } = found;
    return { agrees: faults.length === 0, checked, faults: [...faults] };
  },
};
