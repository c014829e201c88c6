import { z } from 'zod';
import { carried, colour, degrees, lengthInMetres, metres, planId, planText, point } from './plan-values';

/** What a shape stands for; its colours follow from that. */
export const shapeRoles = ['stage', 'field', 'wall', 'furniture', 'other'] as const;
export type ShapeRole = (typeof shapeRoles)[number];

const ofEveryShape = {
  id: planId,
  role: z.enum(shapeRoles),
  /** Written in its middle. Empty: nothing. */
  text: planText,
  colour: colour.optional(),
  border: colour.optional(),
  carried,
};

export const planShape = z.discriminatedUnion('form', [
  /** x and y: its middle. */
  z.strictObject({
    form: z.literal('rectangle'),
    ...ofEveryShape,
    x: metres,
    y: metres,
    width: lengthInMetres,
    height: lengthInMetres,
    turn: degrees,
  }),
  /** Width and height are whole axes, not halves. */
  z.strictObject({
    form: z.literal('ellipse'),
    ...ofEveryShape,
    x: metres,
    y: metres,
    width: lengthInMetres,
    height: lengthInMetres,
    turn: degrees,
  }),
  z.strictObject({ form: z.literal('polygon'), ...ofEveryShape, points: z.array(point).min(3).max(2_000) }),
  z.strictObject({ form: z.literal('line'), ...ofEveryShape, points: z.array(point).min(2).max(2_000) }),
]);
export type PlanShape = z.output<typeof planShape>;

export const planCaption = z.strictObject({
  id: planId,
  text: planText,
  /** The middle of the text. */
  x: metres,
  y: metres,
  /** Height of the letters in metres. */
  size: z.number().min(0.05).max(200),
  turn: degrees,
  colour: colour.optional(),
  carried,
});
export type PlanCaption = z.output<typeof planCaption>;

/** A picture to trace, under everything and never sold from. */
export const planBackground = z.strictObject({
  /** The picture itself, so that a plan is one thing. */
  picture: z
    .string()
    .max(12_000_000)
    .regex(/^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/, 'a PNG, JPEG or WebP picture'),
  /** Its upper left corner and its width; its height follows from the picture. */
  x: metres,
  y: metres,
  width: lengthInMetres,
  turn: degrees,
  /** 0 … 1. */
  opacity: z.number().min(0).max(1),
});
export type PlanBackground = z.output<typeof planBackground>;
