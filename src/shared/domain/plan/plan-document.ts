import { z } from 'zod';
import { planBackground, planCaption, planShape } from './plan-drawing';
import { planArea, planRow, planTable } from './plan-seats';
import { carried, planId, planName, planText, point, zoneCode } from './plan-values';

/** No event may have more. */
export const mostSeats = 200_000;

/** A part of the house with one price. Events give it its price. */
export const planZone = z.strictObject({
  code: zoneCode,
  name: planName,
  /** A place in the palette of zones. */
  colour: z.int().min(1).max(26),
  carried,
});
export type PlanZone = z.output<typeof planZone>;

export const planSection = z.strictObject({
  id: planId,
  name: planText,
  /** Stands before the row in every label of the section. Empty where row and number say enough. */
  prefix: planText,
  carried,
});
export type PlanSection = z.output<typeof planSection>;

/**
 * A house as a drawing: what can be sold and what is drawn around it. In metres, x to the audience's right, y away from the stage.
 * Seats get their numbers in events in the order of `rows`, then `tables`, then places of `areas`.
 */
const document = z.strictObject({
  format: z.literal(1),
  name: planName,
  /** What the audience looks at. The best seats are near it. */
  focal: point,
  zones: z.array(planZone).max(26),
  sections: z.array(planSection).max(2_000),
  rows: z.array(planRow).max(20_000),
  tables: z.array(planTable).max(10_000),
  areas: z.array(planArea).max(500),
  shapes: z.array(planShape).max(5_000),
  captions: z.array(planCaption).max(5_000),
  background: planBackground.optional(),
  carried,
});
export interface PlanDocument extends z.output<typeof document> {}
/** Known by name: written out, the types of the contract would be longer than the compiler writes. */
export const planDocument: z.ZodType<PlanDocument, PlanDocument> = document;

/** How much can be sold: seats of rows and tables, and places of areas. */
export function capacityOf({ rows, tables, areas }: PlanDocument): number {
  const seats = (parts: readonly { seats: readonly unknown[] }[]) =>
    parts.reduce((sum, part) => sum + part.seats.length, 0);
  return seats(rows) + seats(tables) + areas.reduce((sum, { capacity }) => sum + capacity, 0);
}

/** A plan with nothing in it but a stage. */
export function emptyPlan(name: string): PlanDocument {
  return {
    format: 1,
    name,
    focal: { x: 0, y: 0 },
    zones: [{ code: 'A', name: 'A', colour: 1 }],
    sections: [{ id: 'house', name: '', prefix: '' }],
    rows: [],
    tables: [],
    areas: [],
    shapes: [
      {
        id: 'stage',
        form: 'rectangle',
        role: 'stage',
        text: '',
        x: 0,
        y: -2,
        width: 10,
        height: 4,
        turn: 0,
      },
    ],
    captions: [],
  };
}
