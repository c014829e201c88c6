import type { EventSummary } from '../../../shared/contract/events';
import type { EventStatus } from '../../../shared/domain/event-status';
import type { Tone } from '../../ui/status-dot/status-dot';

/** The status as a person would say it: an archived event is archived, whatever it was before. */
export function statusOf({ status, isArchived }: Pick<EventSummary, 'status' | 'isArchived'>) {
  return isArchived ? 'archived' : status;
}

/** How the dot beside a status looks. */
export function statusTone(event: Pick<EventSummary, 'status' | 'isArchived'>): Tone {
  return event.isArchived ? 'quiet' : tones[event.status];
}

const tones: Record<EventStatus, Tone> = {
  draft: 'warn',
  on_sale: 'good',
  closed: 'quiet',
  cancelled: 'danger',
};
