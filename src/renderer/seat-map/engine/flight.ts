import { between, type Camera } from './camera';

const flightLasts = 200;

/** A camera on its way to another, quick at first. */
export interface Flight {
  readonly from: Camera;
  readonly to: Camera;
  readonly since: number;
}

/** Where a flight is at an instant, and whether it has arrived. */
export function flownTo(flight: Flight, now: number): { camera: Camera; hasArrived: boolean } {
  const share = Math.min(1, (now - flight.since) / flightLasts);
  const eased = 1 - (1 - share) ** 3;
  return { camera: between(flight.from, flight.to, eased), hasArrived: share >= 1 };
}
