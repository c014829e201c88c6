import { z } from 'zod';
import { eventStatus } from '../domain/event-status';
import { eventId, planVersionId } from '../domain/ids';
import { currency, minorUnits } from '../domain/money';
import { zoneCode } from '../domain/plan/plan-values';
import { singleSeatRules } from '../domain/single-seats';
import { timeZone } from '../domain/time-zone';
import { command, instant, listOf, query } from './operation';

const name = z.string().trim().min(1).max(200);
const capacity = z.int().min(1).max(200_000);
/** A part of the house with one price. Categories fill the house from the front, in their order. */
const priceCategory = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^[\p{L}][\p{L}\p{N}]{0,7}$/u, 'one letter, then at most seven letters or digits')
    .describe('One letter or short word, unique in the event whatever its case: what the clerk types.'),
  name: z.string().trim().min(1).max(80),
  priceMinor: minorUnits,
  seats: z.int().min(1).max(200_000),
});

const editable = {
  name,
  description: z.string().max(5_000),
  venue: z.string().trim().max(200),
  startsAt: instant,
  endsAt: instant.nullable(),
  timeZone,
  currency,
  status: eventStatus,
  capacity,
};

/** How an event is sold. */
const saleSettings = {
  saleStartsAt: instant
    .nullable()
    .describe('Nothing is sold or held before; `null`: as soon as the status says so.'),
  saleEndsAt: instant
    .nullable()
    .describe('Nothing is sold or held from then on; `null`: as long as the status says so.'),
  holdMinutes: z
    .int()
    .min(1)
    .max(120)
    .describe('Minutes for which seats stay held without anything happening; 8 where nothing is said.'),
  holdCapMinutes: z
    .int()
    .min(1)
    .max(480)
    .describe('Minutes after which a hold ends whatever happens; 30 where nothing is said.'),
  tillHoldLimit: z
    .int()
    .min(1)
    .max(200_000)
    .describe('How many of its seats one till may hold at a time; 1,000 where nothing is said.'),
  singleSeatRule: z
    .enum(singleSeatRules)
    .describe(
      'When a sale would leave one seat alone: nothing, say so in `leavesSingle`, or refuse while there is another choice.',
    ),
};
const saleWishes = z.object(saleSettings).partial().shape;

export const event = z.object({
  id: eventId,
  ...editable,
  ...saleSettings,
  startsAt: instant,
  priceCategories: z.array(priceCategory.extend({ categoryNo: z.number() })),
  revision: z.number(),
  isArchived: z.boolean(),
  planVersionId: z.uuid().nullable(),
  createdAt: instant,
  changedAt: instant,
  changedBy: z.string().nullable(),
});
export type BoxOfficeEvent = z.output<typeof event>;

/** A part of an event without numbers on its seats. */
const newArea = z.strictObject({
  name: z.string().trim().min(1).max(80),
  places: z.int().min(1).max(200_000),
  categoryCode: priceCategory.shape.code
    .optional()
    .describe(
      'The price category that it belongs to; with a price and no such category, the code of its own.',
    ),
  priceMinor: minorUnits.optional(),
});
export type NewArea = z.output<typeof newArea>;

const areaNow = z.object({
  areaNo: z.number(),
  name: z.string(),
  places: z.number(),
  free: z.number(),
  categoryNo: z.number(),
  priceMinor: z.number(),
});

/** An event with how its house stands now. */
/** How a house stands: with `free` the first four make up its capacity. */
const houseNow = z.object({
  booked: z.number(),
  held: z.number(),
  namedHeld: z.number().describe('Kept back for somebody by a named hold.'),
  blocked: z.number(),
  free: z.number(),
  soldMinor: z.number().describe('Sum of the totals of confirmed bookings.'),
});
export type HouseNow = z.output<typeof houseNow>;

const eventSummary = event.omit({ description: true, planVersionId: true }).extend(houseNow.shape);
export type EventSummary = z.output<typeof eventSummary>;

export const events = {
  create: command({
    says: 'Creates an event and its seats: Seat-1 … Seat-N, or those of a seating plan. Without a status it is on sale at once.',
    role: 'manager',
    input: z.strictObject({
      name,
      startsAt: instant,
      capacity: capacity.optional().describe('Left out with a plan, which says how many.'),
      areas: z
        .array(newArea)
        .min(1)
        .max(100)
        .optional()
        .describe('Parts without numbers, after the seats with numbers, whose number `capacity` then is.'),
      planVersionId: planVersionId
        .optional()
        .describe('A published version of a seating plan. Its zones become the price categories.'),
      zonePrices: z
        .array(z.strictObject({ code: zoneCode, priceMinor: minorUnits }))
        .max(26)
        .optional()
        .describe('With a plan: what each zone costs; zones that are not named cost `priceMinor`.'),
      description: editable.description.optional(),
      venue: editable.venue.optional(),
      endsAt: instant.nullable().optional(),
      timeZone: timeZone.optional(),
      currency: currency.optional(),
      status: eventStatus.optional(),
      priceMinor: minorUnits.optional().describe('The price of every seat, where there are no categories.'),
      priceCategories: z.array(priceCategory).min(1).max(26).optional(),
      ...saleWishes,
    }),
    output: event,
  }),
  get: query({
    says: 'One event with how its house stands.',
    role: 'counter',
    input: z.strictObject({ eventId }),
    output: event.extend({
      ...houseNow.shape,
      areas: z.array(areaNow),
    }),
  }),
  list: query({
    says: 'Lists events by start, with search and filters.',
    role: 'counter',
    input: z.strictObject({
      search: z.string().max(200).optional(),
      status: z.array(eventStatus).min(1).optional(),
      startsFrom: instant.optional(),
      startsBefore: instant.optional(),
      includeArchived: z.boolean().optional(),
      order: z.enum(['soonest_first', 'latest_first']).optional(),
      limit: z.int().min(1).max(500).optional(),
      cursor: z.string().max(500).optional(),
    }),
    output: listOf(eventSummary),
  }),
  update: command({
    says: 'Changes an event, on the revision that was read. Raising the capacity adds seats; lowering needs them unsold.',
    role: 'manager',
    input: z.strictObject({
      eventId,
      revision: z.int().min(1),
      name: name.optional(),
      description: editable.description.optional(),
      venue: editable.venue.optional(),
      startsAt: instant.optional(),
      endsAt: instant.nullable().optional(),
      timeZone: timeZone.optional(),
      status: eventStatus.optional(),
      capacity: capacity.optional(),
      priceMinor: minorUnits.optional(),
      priceCategories: z.array(priceCategory).min(1).max(26).optional(),
      ...saleWishes,
    }),
    output: event,
  }),
  delete: command({
    says: 'Removes an event without history, archives one that ever had a booking, refuses while bookings live.',
    role: 'manager',
    input: z.strictObject({ eventId }),
    output: z.object({ id: eventId, outcome: z.enum(['removed', 'archived']) }),
  }),
};
