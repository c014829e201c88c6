import { z } from 'zod';
import { seatKinds } from '../seat-kind';
import {
  carried,
  degrees,
  lengthInMetres,
  metres,
  planId,
  planName,
  planText,
  point,
  zoneCode,
} from './plan-values';

/** Seats of a row stand from its left end to its right end, as somebody in the row sees them who looks at the stage. */
export const planSeat = z.strictObject({
  id: planId,
  /** What stands on the seat: `14`, `14b`. With section and row it makes the label. */
  number: planText,
  x: metres,
  y: metres,
  /** Code of its zone. Left out while it has none: such a plan cannot be published. */
  zone: zoneCode.optional(),
  /** Left out: standard. */
  kind: z.enum(seatKinds).optional(),
  /** Reached without a step. Left out: no. */
  stepFree: z.boolean().optional(),
  /** Whether nobody sits beside it on the side of the next seat. Left out: as the distance says. */
  aisleAfter: z.boolean().optional(),
  /** The whole label, where it is not made of section, row and number. */
  label: planName.optional(),
  carried,
});
export type PlanSeat = z.output<typeof planSeat>;

/** How the seats of a row are numbered, so that a change of the row can number it again. */
export const numbering = z.strictObject({
  /** Where counting begins. `middle`: outwards, odd numbers on one side and even ones on the other. */
  from: z.enum(['left', 'right', 'middle']),
  /** `odd`: 1, 3, 5, …; `even`: 2, 4, 6, …. From the middle there are always both. */
  series: z.enum(['all', 'odd', 'even']),
  /** `letters`: A … Z without I and O, then AA. */
  signs: z.enum(['numbers', 'letters']),
  /** The first number, or the first letter's place. */
  start: z.int().min(0).max(100_000),
  /** Of `middle`: the side with the odd numbers. Left out: left. */
  oddSide: z.enum(['left', 'right']).optional(),
  /** Numbers that no seat gets, such as 13. */
  skip: z.array(z.int().min(0).max(100_000)).max(50).optional(),
});
export type Numbering = z.output<typeof numbering>;

/** Where a row runs: from its left end to its right end, straight or as an arc. Its seats stand evenly along it, but for gaps. */
export const rowLine = z.strictObject({
  /** Place of the first seat and of the last one. */
  from: point,
  to: point,
  /** Metres from the middle of the straight line to the middle of the row. Above 0: the middle is further from the stage. */
  bulge: z.number().min(-1_000).max(1_000),
  /** Aisles through the row: after so many seats, so many metres more than from seat to seat. */
  gaps: z.array(z.strictObject({ after: z.int().min(1).max(2_000), width: lengthInMetres })).max(50),
});
export type RowLine = z.output<typeof rowLine>;

export const planRow = z.strictObject({
  id: planId,
  /** Id of its section. */
  section: planId,
  name: planText,
  /** Left out: its seats stand where they were put one by one. */
  line: rowLine.optional(),
  numbering: numbering.optional(),
  seats: z.array(planSeat).max(2_000),
  carried,
});
export type PlanRow = z.output<typeof planRow>;

export const planTable = z.strictObject({
  id: planId,
  section: planId,
  name: planText,
  form: z.enum(['round', 'rectangle']),
  /** Its middle. */
  x: metres,
  y: metres,
  width: lengthInMetres,
  depth: lengthInMetres,
  turn: degrees,
  /** Clockwise. */
  seats: z.array(planSeat).max(200),
  carried,
});
export type PlanTable = z.output<typeof planTable>;

/** A part without numbers on the seats, where only the count matters. */
export const planArea = z.strictObject({
  id: planId,
  name: planName,
  kind: z.enum(['standing', 'free_seating']),
  outline: z.array(point).min(3).max(500),
  capacity: z.int().min(0).max(200_000),
  zone: zoneCode.optional(),
  stepFree: z.boolean().optional(),
  carried,
});
export type PlanArea = z.output<typeof planArea>;
