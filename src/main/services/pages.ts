import { z } from 'zod';
import { refuse } from '../../shared/refusals/refusal';

/** Where a page ended: the instant that orders the list, with microseconds, and the id that settles equal ones. */
const cursor = z.tuple([
  z.string().regex(/^\d{4,}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)?$/),
  z.uuid(),
]);

export interface PageEnd {
  readonly at: string;
  readonly id: string;
}

/** A row as a page query answers it: one more than asked for tells that there is a next page. */
export interface PageRow {
  readonly id: string;
  /** The ordering instant as PostgreSQL writes it. */
  readonly page_at: string;
}

/** Reads a cursor that an earlier page gave. Refuses `invalid_input` for anything else. */
export function pageStart(text: string | undefined): PageEnd | null {
  if (text === undefined) return null;
  const parsed = cursor.safeParse(jsonIn(text));
  if (!parsed.success)
    refuse('invalid_input', { issues: [{ path: 'cursor', reason: 'not a cursor that a list gave' }] });
  const [at, id] = parsed.data;
  return { at, id };
}

/** Cuts the extra row off; `next` continues after the last one that is shown, whatever is inserted before it meanwhile. */
export function pageOf<Row extends PageRow>(
  rows: readonly Row[],
  limit: number,
): { rows: readonly Row[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  if (rows.length <= limit || last === undefined) return { rows: shown, next: null };
  return { rows: shown, next: Buffer.from(JSON.stringify([last.page_at, last.id])).toString('base64url') };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
