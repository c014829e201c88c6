import type { EventStatus } from '../../../../shared/domain/event-status';
import type { StandingEvent } from './use-set-up';

/** What can be done with an event as it stands, beside saving it. */
export type StateStep = 'close' | 'cancel' | 'reopen' | 'remove';

/** The ways on from a status. An archived event has none; a draft is opened by the page's main button. */
export function stateSteps({
  status,
  isArchived,
}: Pick<StandingEvent, 'status' | 'isArchived'>): StateStep[] {
  return isArchived ? [] : steps[status];
}

/** The status that a step leads to; removing leads to none. */
export const statusAfter: Record<Exclude<StateStep, 'remove'>, EventStatus> = {
  close: 'closed',
  cancel: 'cancelled',
  reopen: 'on_sale',
};

const steps: Record<EventStatus, StateStep[]> = {
  draft: ['remove'],
  on_sale: ['close', 'cancel', 'remove'],
  closed: ['reopen', 'cancel', 'remove'],
  cancelled: ['reopen', 'remove'],
};
