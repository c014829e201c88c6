import { z } from 'zod';

/** Markup has no place in a plan: names are drawn, printed and exported as they stand. */
const markup = /<[a-z!/?]|javascript:/iu;
const controlCharacter = /\p{Cc}/u;

/** One line of text that people read. Empty is allowed; markup and control characters are not. */
export const planText = z.string().max(200).superRefine(refuseHostileText);

/** A text that must say something. */
export const planName = planText.refine((text) => text.trim() !== '', 'a name is not empty');

/** Stays the same through every version: by it a seat keeps its buyer when it is moved, renamed or renumbered. */
export const planId = z.string().min(1).max(100).superRefine(refuseHostileText);

/** The code of a zone, as a clerk types it. */
export const zoneCode = z
  .string()
  .regex(/^[\p{L}][\p{L}\p{N}]{0,7}$/u, 'one letter, then at most seven letters or digits');

/** Metres. x grows to the audience's right, y away from the stage. */
export const metres = z.number().min(-10_000).max(10_000);
export const lengthInMetres = z.number().min(0).max(10_000);
/** Degrees, clockwise as the plan is drawn (stage at the top). */
export const degrees = z.number().min(-360).max(360);

export const point = z.strictObject({ x: metres, y: metres });
export type Point = z.output<typeof point>;

/** Of imported parts only: what somebody chose elsewhere. Plans made here have colours by meaning, which follow light and dark. */
export const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'a colour is # and six hexadecimal digits');

const mostNested = 6;
const mostCarried = 200;

/** What an import brought and nobody here understands. It is kept and goes out again with an export. */
export const carried = z
  .custom<Readonly<Record<string, unknown>>>((value) => isRecord(value) && isCarriable(value))
  .optional();

function refuseHostileText(text: string, context: z.RefinementCtx): void {
  if (controlCharacter.test(text)) context.addIssue({ code: 'custom', message: 'has control characters' });
  if (markup.test(text)) context.addIssue({ code: 'custom', message: 'has markup in it' });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Small and plain: walks with a bound, because what comes over the bridge may be deep or point back at itself. */
function isCarriable(value: object): boolean {
  let left = mostCarried;
  const isSmall = (part: unknown, depth: number): boolean => {
    left -= 1;
    if (left < 0 || depth > mostNested) return false;
    if (part === null || typeof part === 'boolean') return true;
    if (typeof part === 'number') return Number.isFinite(part);
    if (typeof part === 'string') return part.length <= 2_000;
    if (typeof part !== 'object') return false;
    return Object.entries(part).every(([key, inner]) => key !== '__proto__' && isSmall(inner, depth + 1));
  };
  return isSmall(value, 0);
}
