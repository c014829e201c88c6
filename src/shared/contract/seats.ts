import { z } from 'zod';
import { bookingId, eventId, holdId, namedHoldId, planVersionId, seatNo } from '../domain/ids';
import { planCaption, planShape } from '../domain/plan/plan-drawing';
import { planTable } from '../domain/plan/plan-seats';
import { point } from '../domain/plan/plan-values';
import { seatStates } from '../domain/seat-state';
import { instant, listOf, personRole, query } from './operation';

const seatState = z.enum(seatStates);
const bytes = z.instanceof(Uint8Array);

/** Standing room or free seating: places that nobody chooses between. Its number is its place in the list, plus 1. */
const layoutArea = z.object({
  name: z.string(),
  kind: z.enum(['standing', 'free_seating']),
  outline: z.array(point),
  capacity: z.number(),
});
export type LayoutArea = z.output<typeof layoutArea>;

const planOfLayout = z.object({
  planVersionId,
  focal: point.describe('What the audience looks at.'),
  kind: bytes.describe('Place in `seatKinds`.'),
  stepFree: bytes,
  area: z
    .instanceof(Uint16Array)
    .describe('Number of the area that a place belongs to; 0: a seat with a number.'),
  left: z
    .instanceof(Int32Array)
    .describe('Seat numbers of those beside it as the audience sees them; 0: nobody.'),
  right: z.instanceof(Int32Array),
  areas: z.array(layoutArea),
  tables: z.array(planTable.omit({ seats: true, carried: true })),
  shapes: z.array(planShape),
  captions: z.array(planCaption),
  colours: z.record(z.string(), z.number()).describe('Colour slot of each price category, by `categoryNo`.'),
});
export type LayoutPlan = z.output<typeof planOfLayout>;

/** Where every seat is and what it is called. Place in each array: `seat_no - 1`. Metres, y grows away from the stage. */
const layout = z.object({
  eventId,
  version: z
    .string()
    .describe('Changes when positions, labels or categories change; states do not touch it.'),
  x: z.instanceof(Float32Array),
  y: z.instanceof(Float32Array),
  row: z
    .instanceof(Uint16Array)
    .describe(
      'Index into `rowNames`. Neighbours in `seat_no` with the same row and section are side by side.',
    ),
  section: z.instanceof(Uint16Array),
  category: bytes.describe('`categoryNo` of the seat’s price category.'),
  rowNames: z.array(z.string()),
  sectionNames: z.array(z.string()),
  labels: bytes.describe(
    'All labels in UTF-8, one after the other; label i is `labels[labelEnds[i-1] … labelEnds[i])`.',
  ),
  labelEnds: z.instanceof(Uint32Array),
  plan: planOfLayout.optional().describe('What the event’s seating plan adds; left out where it has none.'),
  unplanned: planOfLayout
    .pick({ area: true, areas: true })
    .optional()
    .describe(
      'Of an event that has areas and no plan: as `plan.area` and `plan.areas` say it. Their places come after all seats with numbers.',
    ),
});
export type SeatLayout = z.output<typeof layout>;

/** The state of every seat at one instant of the server. */
const snapshot = z.object({
  eventId,
  layoutVersion: z.string(),
  states: bytes.describe('One byte per seat: place in `seatStates`.'),
  at: instant.describe('The server’s clock when this was true.'),
  nextHoldEndsAt: instant
    .nullable()
    .describe('When the next hold runs out by itself (no message will tell); `null` when nothing is held.'),
});
export type SeatSnapshot = z.output<typeof snapshot>;

/** Everything a person may want to know of one seat. */
const explanation = z.object({
  seatNo: z.number(),
  label: z.string(),
  state: seatState,
  categoryNo: z.number(),
  priceMinor: z.number(),
  by: z
    .string()
    .nullable()
    .describe('Who has it and at which till; `null` when free or taken by a raw client.'),
  till: z.string().nullable(),
  isHere: z.boolean(),
  since: instant.nullable(),
  until: instant.nullable(),
  reason: z.string().nullable(),
  /** What keeps it back from the open sale, who is to be asked, and the least role that may break it. */
  namedHold: z
    .object({ id: namedHoldId, letter: z.string(), owner: z.string(), breakableBy: personRole })
    .nullable()
    .optional(),
  holdId: holdId.nullable(),
  bookingId: bookingId.nullable(),
  bookingCode: z.string().nullable(),
  customerName: z.string().nullable(),
});
export type SeatExplanation = z.output<typeof explanation>;

export const seats = {
  list: query({
    says: 'Every seat of an event with its state.',
    role: 'counter',
    input: z.strictObject({ eventId }),
    output: listOf(
      z.object({ seatNo: z.number(), label: z.string(), state: seatState, bookingId: bookingId.nullable() }),
    ),
  }),
  layout: query({
    says: 'Where the seats are, as typed arrays. With `at`: the house as its seating plan was then.',
    role: 'counter',
    input: z.strictObject({ eventId, at: instant.optional() }),
    output: layout,
  }),
  snapshot: query({
    says: 'The state of every seat, one byte each. Listen first, then take it, then apply what was heard.',
    role: 'counter',
    input: z.strictObject({ eventId }),
    output: snapshot,
  }),
  explain: query({
    says: 'Who has these seats, why, since and until when.',
    role: 'counter',
    input: z.strictObject({ eventId, seatNos: z.array(seatNo).min(1).max(200) }),
    output: listOf(explanation).extend({
      unknown: z.array(z.number()).describe('Numbers asked for that no seat of the event has.'),
    }),
  }),
};
