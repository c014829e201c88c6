import { useMemo } from 'react';
import type { SeatLayout } from '../../../shared/contract/seats';
import type { EventId } from '../../../shared/domain/ids';
import { useLiveHouse } from '../live/use-live-house';

/** What a picture of a living house is drawn from. `version` rises whenever a state changed, also in place. */
export type PicturedHouse = { layout: SeatLayout; states: Uint8Array; version: number };

/** The seats of an event as they stand now, for pictures; `null` until layout and states are here. */
export function useHouse(eventId: EventId): PicturedHouse | null {
  const { shown, live } = useLiveHouse(eventId);
  const { version } = live;
  return useMemo(
    () => (shown ? { layout: shown.house.layout, states: shown.states, version } : null),
    [shown, version],
  );
}
