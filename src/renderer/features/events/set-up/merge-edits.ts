import type { EventFields } from './event-draft';

export type EventField = keyof EventFields;

/** Two edits of one event laid side by side. */
export type Merge = {
  clashes: EventField[];
  /** Changed by them alone: taken over without asking. */
  theirsOnly: EventField[];
  /** Changed by you alone: kept without asking. */
  yoursOnly: EventField[];
};

const eventFields = [
  'name',
  'startsAt',
  'endsAt',
  'venue',
  'description',
  'capacity',
  'priceCategories',
] as const satisfies readonly EventField[];

/** The fields in which two readings of an event differ. */
export function changedFields(before: EventFields, after: EventFields): EventField[] {
  return eventFields.filter((field) => !isSame(field, before, after));
}

/** Compares two edits that began from the same event. */
export function mergeEdits(was: EventFields, yours: EventFields, theirs: EventFields): Merge {
  const byYou = changedFields(was, yours);
  const byThem = changedFields(was, theirs);
  const both = byYou.filter((field) => byThem.includes(field));
  return {
    clashes: both.filter((field) => !isSame(field, yours, theirs)),
    theirsOnly: byThem.filter((field) => !byYou.includes(field)),
    yoursOnly: byYou.filter((field) => !byThem.includes(field)),
  };
}

/** Their event with your changes; where both changed a field, the choice decides, and without one yours is kept. */
export function settle(
  merge: Merge,
  yours: EventFields,
  theirs: EventFields,
  choices: Partial<Record<EventField, 'yours' | 'theirs'>>,
): EventFields {
  const mine = [...merge.yoursOnly, ...merge.clashes.filter((field) => choices[field] !== 'theirs')];
  return mine.reduce((settled, field) => ({ ...settled, [field]: yours[field] }), theirs);
}

function isSame(field: EventField, a: EventFields, b: EventFields): boolean {
  if (field === 'startsAt' || field === 'endsAt') return instant(a[field]) === instant(b[field]);
  if (field === 'priceCategories')
    return JSON.stringify(a[field].map(price)) === JSON.stringify(b[field].map(price));
  return a[field] === b[field];
}

function instant(at: string | null): number | null {
  return at === null ? null : new Date(at).getTime();
}

/** Always in the same order, whoever wrote the object. */
function price({ code, name, priceMinor, seats }: EventFields['priceCategories'][number]) {
  return [code, name, priceMinor, seats];
}
