import type { LiveMessage } from '../../../shared/contract/live';
import type { SeatSnapshot } from '../../../shared/contract/seats';
import type { EventId } from '../../../shared/domain/ids';

/** A snapshot with how many milliseconds the server's clock is ahead of this PC's. */
export type LiveSnapshot = SeatSnapshot & { clockAhead: number };

/** The snapshot after a message; the same object when the message is not about its seats. */
export function applyMessage(snapshot: LiveSnapshot, message: LiveMessage): LiveSnapshot {
  if (message.type !== 'seats' || message.eventId !== snapshot.eventId) return snapshot;
  const states = snapshot.states.slice();
  for (const [first, last, code] of message.runs) states.fill(code, first - 1, last);
  return { ...snapshot, states, nextHoldEndsAt: earlier(snapshot.nextHoldEndsAt, message.holdsEndAt) };
}

/** Milliseconds until the next hold ends by itself; `null` when nothing is held. */
export function untilNextHoldEnds(snapshot: LiveSnapshot, now: number): number | null {
  if (snapshot.nextHoldEndsAt === null) return null;
  return Math.max(0, new Date(snapshot.nextHoldEndsAt).getTime() - now - snapshot.clockAhead);
}

/** The cache key of an event's snapshot. */
export function snapshotKey(eventId: EventId) {
  return ['seats', 'snapshot', { eventId }] as const;
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return new Date(a) < new Date(b) ? a : b;
}
