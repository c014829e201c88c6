import { z } from 'zod';

/** Ids are UUIDs (version 7, made where the record is made). They name a record; they never order or decide anything. */
export const eventId = z.uuid().brand<'EventId'>();
export const bookingId = z.uuid().brand<'BookingId'>();
export const holdId = z.uuid().brand<'HoldId'>();
export const namedHoldId = z.uuid().brand<'NamedHoldId'>();
export const userId = z.uuid().brand<'UserId'>();
export const tillId = z.uuid().brand<'TillId'>();
export const venueId = z.uuid().brand<'VenueId'>();
export const planId = z.uuid().brand<'PlanId'>();
export const planVersionId = z.uuid().brand<'PlanVersionId'>();

export type EventId = z.output<typeof eventId>;
export type BookingId = z.output<typeof bookingId>;
export type HoldId = z.output<typeof holdId>;
export type NamedHoldId = z.output<typeof namedHoldId>;
export type UserId = z.output<typeof userId>;
export type TillId = z.output<typeof tillId>;
export type PlanVersionId = z.output<typeof planVersionId>;

/** A seat's place in its event: 1 … capacity. Also its index (minus one) in every typed array about the event. */
export const seatNo = z.int().min(1).max(200_000);
