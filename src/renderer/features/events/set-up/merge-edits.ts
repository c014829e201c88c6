import type { EventFields } from './event-draft';
import { agree, partsOf, withPart, type EventPart } from './event-parts';

/** Two edits of one event laid side by side. */
export type Merge = {
  clashes: EventPart[];
  /** Changed by them alone: taken over without asking. */
  theirsOnly: EventPart[];
  /** Changed by you alone: kept without asking. */
  yoursOnly: EventPart[];
};

/** Whose value of a part counts. */
export type Choice = 'yours' | 'theirs';

/** Compares two edits that began from the same event. */
export function mergeEdits(was: EventFields, yours: EventFields, theirs: EventFields): Merge {
  const parts = partsOf(was, yours, theirs);
  const byYou = parts.filter((part) => !agree(part, was, yours));
  const byThem = parts.filter((part) => !agree(part, was, theirs));
  return {
    clashes: byYou.filter((part) => byThem.includes(part) && !agree(part, yours, theirs)),
    theirsOnly: byThem.filter((part) => !byYou.includes(part)),
    yoursOnly: byYou.filter((part) => !byThem.includes(part)),
  };
}

/** Their event with your changes; where both changed a part, the choice decides, and without one yours is kept. */
export function settle(
  merge: Merge,
  yours: EventFields,
  theirs: EventFields,
  choices: Partial<Record<EventPart, Choice>>,
): EventFields {
  const mine = [...merge.yoursOnly, ...merge.clashes.filter((part) => choices[part] !== 'theirs')];
  return mine.reduce((settled, part) => withPart(part, yours, settled), theirs);
}
