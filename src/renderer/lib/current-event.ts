import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { EventId } from '../../shared/domain/ids';

type CurrentEvent = { eventId: EventId | null };

/** The event this till works on: shown in the top strip, remembered over a restart. The Sale screen sets it. */
export const useCurrentEvent = create<CurrentEvent>()(
  persist((): CurrentEvent => ({ eventId: null }), { name: 'current-event' }),
);

export function setCurrentEvent(eventId: EventId | null): void {
  useCurrentEvent.setState({ eventId });
}
