// Casts: a part that is no price is a field; the template type cannot say so.
import type { EventFields } from './event-draft';

export type EventField = Exclude<keyof EventFields, 'planVersionId'>;

/** What can be chosen by itself when two edits meet: a field, or the price of one price category by its code. */
export type EventPart = EventField | `price ${string}`;

const plainFields = ['name', 'startsAt', 'endsAt', 'venue', 'description', 'capacity'] as const;

/**
 * The parts in which readings of one event may differ. Prices are parts of their own while all readings divide the house
 * alike; otherwise the division with its prices is one part.
 */
export function partsOf(...readings: readonly EventFields[]): EventPart[] {
  const [first, ...others] = readings;
  const isAlike = first !== undefined && others.every((other) => division(other) === division(first));
  const prices = isAlike
    ? first.priceCategories.map(({ code }): EventPart => `price ${code}`)
    : (['priceCategories'] as const);
  return [...plainFields, ...prices];
}

/** Whether two readings agree in a part. Instants agree however they are written. */
export function agree(part: EventPart, a: EventFields, b: EventFields): boolean {
  return JSON.stringify(comparable(part, a)) === JSON.stringify(comparable(part, b));
}

/** `to` with one part as it is in `from`. */
export function withPart(part: EventPart, from: EventFields, to: EventFields): EventFields {
  const code = priceCodeOf(part);
  if (code === null) return { ...to, [part]: from[part as EventField] };
  const price = from.priceCategories.find((each) => each.code === code)?.priceMinor;
  if (price === undefined) return to;
  const priceCategories = to.priceCategories.map((each) =>
    each.code === code ? { ...each, priceMinor: price } : each,
  );
  return { ...to, priceCategories };
}

/** The code of the price category that a part is the price of, or `null`. */
export function priceCodeOf(part: EventPart): string | null {
  return part.startsWith('price ') ? part.slice('price '.length) : null;
}

function comparable(part: EventPart, fields: EventFields): unknown {
  const code = priceCodeOf(part);
  if (code !== null) return fields.priceCategories.find((each) => each.code === code)?.priceMinor;
  if (part === 'startsAt' || part === 'endsAt') {
    const at = fields[part];
    return at === null ? null : new Date(at).getTime();
  }
  if (part === 'priceCategories') {
    return fields.priceCategories.map(({ code: letter, name, priceMinor, seats }) => [
      letter,
      name,
      priceMinor,
      seats,
    ]);
  }
  return fields[part as Exclude<EventField, 'priceCategories'>];
}

function division({ priceCategories }: EventFields): string {
  return JSON.stringify(priceCategories.map(({ code, name, seats }) => [code, name, seats]));
}
