// Cast: the driver types its parsers as any.
import { types } from 'pg';

const int8 = 20;
const timestamptz = 1184;
const int8Array = 1016;
const timestamptzArray = 1185;
const textArray = 1009;

/**
 * How values of the database arrive: `bigint` as number, `timestamptz` as ISO 8601 text in UTC with all its microseconds, so that
 * rows can be compared by it again; everything else as `pg` does it. Needs a session whose time zone is UTC.
 */
export const typeParsers = {
  getTypeParser(oid: number, format?: string): (text: string) => unknown {
    if (oid === int8) return wholeNumber;
    if (oid === timestamptz) return isoInstant;
    if (oid === int8Array) return listOf(wholeNumber);
    if (oid === timestamptzArray) return listOf(isoInstant);
    return driverParser(oid, format);
  },
};

/** Throws instead of losing the last digits. */
export function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large for a number`);
  return number;
}

/** `2026-11-22 19:30:00.25+00` → `2026-11-22T19:30:00.25Z`. */
export function isoInstant(text: string): string {
  const inUtc = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)\+00$/.exec(text);
  if (inUtc) return `${inUtc[1]}T${inUtc[2]}Z`;
  return new Date(text).toISOString();
}

function listOf(parse: (text: string) => unknown): (text: string) => unknown {
  const asTexts = driverParser(textArray) as (text: string) => (string | null)[];
  return (text) => asTexts(text).map((item) => (item === null ? null : parse(item)));
}

function driverParser(oid: number, format?: string): (text: string) => unknown {
  return types.getTypeParser(oid, format === 'binary' ? 'binary' : 'text') as (text: string) => unknown;
}
