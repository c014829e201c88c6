import { z } from 'zod';
import type { LiveMessage } from '../../shared/contract/live';
import { eventId } from '../../shared/domain/ids';

/** What the triggers of src/main/models send on the channel `box_office`. */
const payload = z.discriminatedUnion('t', [
  z.object({
    t: z.literal('seats'),
    e: eventId,
    r: z.array(z.tuple([z.int(), z.int(), z.int()])),
    /** When the first hold among them ends, in milliseconds since 1970. */
    u: z.number().nullable(),
  }),
  z.object({ t: z.literal('resync'), e: eventId.nullable() }),
  z.object({
    t: z.literal('changed'),
    topic: z.enum(['events', 'bookings', 'holds', 'namedHolds', 'users', 'tills', 'preferences', 'plans']),
    ids: z.array(z.string()),
  }),
]);

/** A notification as windows hear it. What cannot be read means that something was missed: take everything anew. */
export function liveMessageOf(text: string): LiveMessage {
  const read = payload.safeParse(parseJson(text));
  if (!read.success) return { type: 'resync', eventId: null };
  const said = read.data;
  switch (said.t) {
    case 'seats':
      return { type: 'seats', eventId: said.e, runs: said.r, holdsEndAt: instantOf(said.u) };
    case 'resync':
      return { type: 'resync', eventId: said.e };
    case 'changed':
      return { type: 'changed', topic: said.topic, ids: said.ids };
  }
}

function instantOf(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
