import type { BoxOfficeEvent } from '../../../shared/contract/events';
import type { FieldDifference } from '../../../shared/refusals/events';
import { refuse } from '../../../shared/refusals/refusal';

/** Refuses `edited_meanwhile` when the edit was begun on an older revision, with every field where the two would differ. */
export function refuseIfEditedMeanwhile(
  stands: BoxOfficeEvent,
  edit: Readonly<Record<string, unknown>> & { readonly revision: number },
): void {
  if (edit.revision === stands.revision) return;
  const { revision, changedBy, changedAt } = stands;
  const differences = Object.entries(comparable(stands))
    .filter(([field]) => edit[field] !== undefined)
    .map(([field, theirs]): FieldDifference => ({ field, yours: edit[field], theirs }))
    .filter(({ field, yours, theirs }) => !isSame(field, yours, theirs));
  refuse('edited_meanwhile', { revision, changedBy, changedAt, differences });
}

function comparable(event: BoxOfficeEvent): Record<string, unknown> {
  const { name, description, venue, startsAt, endsAt, timeZone, status, capacity } = event;
  const { saleStartsAt, saleEndsAt, holdMinutes, holdCapMinutes, tillHoldLimit, singleSeatRule } = event;
  const priceCategories = event.priceCategories.map(({ code, name: called, priceMinor, seats }) => ({
    code,
    name: called,
    priceMinor,
    seats,
  }));
  const [only, ...others] = event.priceCategories;
  const priceMinor = others.length === 0 ? only?.priceMinor : undefined;
  return {
    name,
    description,
    venue,
    startsAt,
    endsAt,
    timeZone,
    status,
    capacity,
    saleStartsAt,
    saleEndsAt,
    holdMinutes,
    holdCapMinutes,
    tillHoldLimit,
    singleSeatRule,
    priceMinor,
    priceCategories,
  };
}

function isSame(field: string, yours: unknown, theirs: unknown): boolean {
  const isInstant = /(^s|S)tartsAt$|(^e|E)ndsAt$/.test(field);
  if (isInstant && typeof yours === 'string' && typeof theirs === 'string')
    return Date.parse(yours) === Date.parse(theirs);
  return inOneOrder(yours) === inOneOrder(theirs);
}

/** JSON whose text does not depend on the order in which fields were written. */
function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
