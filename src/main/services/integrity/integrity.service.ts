import type { IntegrityFault } from '../../../shared/contract/integrity';
import type { ServiceOf } from '../context';
import { refuseUnknownEvent } from '../known-event';
import { rowOf } from '../rows';
import { checkStatement, checkStatementOfEvent } from './check-statement';

interface Findings {
  readonly checked: number;
  readonly faults: readonly IntegrityFault[];
}

/** Whether everything that was sold, or all of one event, agrees with itself. Refuses `not_found`. */
export const integrityService: ServiceOf<'integrity'> = {
  check: async ({ db }, { eventId }) => {
    if (eventId !== undefined) await refuseUnknownEvent(db, eventId);
    const found =
      eventId === undefined
        ? await rowOf<Findings>(db, checkStatement, {})
        : await rowOf<Findings>(db, checkStatementOfEvent, { eventId });
    if (found === undefined) throw new Error('the check answered nothing');
    const { checked, faults } = found;
    return { agrees: faults.length === 0, checked, faults: [...faults] };
  },
};
