import { useMemo } from 'react';
import { useHouse } from '../../../seat-map/picture/use-house';
import { statesFor } from './preview-house';
import type { StandingEvent } from './use-set-up';

type Props = {
  event: StandingEvent | null;
  capacity: number;
  children: (states: Uint8Array | null) => React.ReactNode;
};

/** The living seat states of an event, cut to the house that is being drawn; none for a new one. */
export function LiveStates({ event, capacity, children }: Props) {
  if (!event) return children(null);
  return (
    <StatesOf event={event} capacity={capacity}>
      {children}
    </StatesOf>
  );
}

function StatesOf({ event, capacity, children }: Props & { event: StandingEvent }) {
  const house = useHouse(event.id);
  // A new array for every change: what is drawn must notice it.
  const fitted = useMemo(() => (house ? statesFor(capacity, house.states) : null), [house, capacity]);
  return children(fitted);
}
