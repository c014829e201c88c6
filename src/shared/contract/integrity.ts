import { z } from 'zod';
import { bookingId, eventId } from '../domain/ids';
import { query } from './operation';

/** What must be true of every seat and booking at every instant. */
export const integrityRules = [
  'one_booking_per_seat',
  'live_seats_equal_quantity',
  'lines_equal_seats',
  'totals_equal_lines',
  'every_booking_has_its_seller',
  'held_implies_unbooked',
  'held_seats_are_of_their_hold',
  'kept_seats_are_of_their_named_hold',
  'places_are_of_an_area',
  'everything_sold_is_in_the_journal',
  'seats_equal_capacity',
] as const;
export type IntegrityRule = (typeof integrityRules)[number];

const fault = z.object({
  rule: z.enum(integrityRules),
  eventId: eventId.nullable(),
  seatNos: z.array(z.number()).describe('At most 1,000 of them.'),
  bookingIds: z.array(bookingId),
});
export type IntegrityFault = z.output<typeof fault>;

export const integrity = {
  check: query({
    says: 'Looks whether seats, bookings, lines and journal agree, all at one instant. With `eventId` only those of one event, which is quick in the largest house. Changes nothing.',
    role: 'counter',
    input: z.strictObject({ eventId: eventId.optional().describe('Only this event and its bookings.') }),
    output: z.object({
      agrees: z.boolean(),
      checked: z.number().describe('How many seats were looked at.'),
      faults: z.array(fault).describe('At most 1,000 of them, rule by rule.'),
    }),
  }),
};
