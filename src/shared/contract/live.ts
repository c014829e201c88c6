import type { EventId } from '../domain/ids';

/** A run of neighbouring seat numbers that now have one state: `[first, last, state code]` (see seat-state.ts). */
export type SeatRun = readonly [first: number, last: number, state: number];

/** Who may be told what, pushed from main to every window. Facts only; nothing secret ever travels here. */
export type LiveMessage =
  | {
      readonly type: 'seats';
      readonly eventId: EventId;
      readonly runs: readonly SeatRun[];
      /** When the first of the holds among them runs out by itself; `null` when none is held. */
      readonly holdsEndAt: string | null;
    }
  /** Too much changed for one message, or a message may have been missed: take a new snapshot. `null`: of every event. */
  | { readonly type: 'resync'; readonly eventId: EventId | null }
  /** Rows of a topic changed: refetch what is shown of them. */
  | { readonly type: 'changed'; readonly topic: LiveTopic; readonly ids: readonly string[] }
  | { readonly type: 'connection'; readonly connection: Connection }
  | { readonly type: 'session'; readonly why: 'signed_in' | 'signed_out' | 'locked' | 'unlocked' }
  | { readonly type: 'menu'; readonly commandId: string }
  /** The window is about to close while a sale holds seats: the screen asks once. */
  | { readonly type: 'closing' };

export type LiveTopic =
  'events' | 'bookings' | 'holds' | 'namedHolds' | 'users' | 'tills' | 'preferences' | 'plans';

export type Connection =
  | { readonly state: 'live' }
  /** `since`: when the database was last heard (ISO instant of this PC). */
  | { readonly state: 'reconnecting'; readonly since: string; readonly nextTryAt: string }
  /** `doing`: what it takes so long for; `null` when there is nothing to say of it. */
  | { readonly state: 'starting'; readonly doing: StartStep | null };

/** A step on the way to an open database, for the screen that waits for it. */
export type StartStep =
  | {
      readonly is:
        | 'copying_programs'
        | 'waiting_for_turn'
        | 'making_cluster'
        | 'starting_server'
        | 'making_database'
        | 'copying_data';
    }
  /** One of `of` migrations, from 1. */
  | { readonly is: 'upgrading_schema'; readonly step: number; readonly of: number };
