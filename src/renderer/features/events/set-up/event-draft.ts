import type { BoxOfficeEvent, EventSummary } from '../../../../shared/contract/events';
import type { Formats } from '../../../lib/format/format';

/** One price of the house as typed. The last one takes the seats that the others leave, so its `seats` is not read. */
export type PriceDraft = { code: string; name: string; seats: string; price: string };

/** What stands in the fields of the set-up page, exactly as typed, so that nothing typed is ever lost. */
export type EventDraft = {
  name: string;
  when: string;
  ends: string;
  venue: string;
  description: string;
  seats: string;
  prices: PriceDraft[];
};

/** What of an event the set-up page can change, as the contract spells it. `endsAt` `null`: nobody said. */
export type EventFields = {
  name: string;
  startsAt: string;
  endsAt: string | null;
  venue: string;
  description: string;
  capacity: number;
  priceCategories: PriceFields[];
};

export type PriceFields = { code: string; name: string; priceMinor: number; seats: number };

export const emptyDraft: EventDraft = {
  name: '',
  when: '',
  ends: '',
  venue: '',
  description: '',
  seats: '',
  prices: [{ code: 'A', name: '', seats: '', price: '' }],
};

/** The fields of an event that is there already. */
export function fieldsOf(event: Omit<BoxOfficeEvent, 'planVersionId'>): EventFields {
  return {
    name: event.name,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    venue: event.venue,
    description: event.description,
    capacity: event.capacity,
    priceCategories: event.priceCategories.map(({ code, name, priceMinor, seats }) => ({
      code,
      name,
      priceMinor,
      seats,
    })),
  };
}

/** Fields as a person would have typed them. */
export function draftOf(fields: EventFields, zone: string, currency: string, format: Formats): EventDraft {
  return {
    name: fields.name,
    when: typedInstant(fields.startsAt, zone, format),
    ends: fields.endsAt === null ? '' : typedInstant(fields.endsAt, zone, format),
    venue: fields.venue,
    description: fields.description,
    seats: String(fields.capacity),
    prices: fields.priceCategories.map((price) => typedPrice(price, currency, format)),
  };
}

/** House and prices of an earlier event, for a new one at the same venue. */
export function housePart(
  event: Pick<EventSummary, 'capacity' | 'priceCategories' | 'currency'>,
  format: Formats,
): Pick<EventDraft, 'seats' | 'prices'> {
  return {
    seats: String(event.capacity),
    prices: event.priceCategories.map((price) => typedPrice(price, event.currency, format)),
  };
}

/** An instant as text that reads back to itself. */
export function typedInstant(at: string, zone: string, format: Formats): string {
  return `${format.dayAndYear(at, zone)} ${format.time(at, zone)}`;
}

function typedPrice(price: PriceFields, currency: string, format: Formats): PriceDraft {
  return {
    code: price.code,
    name: price.name,
    seats: String(price.seats),
    price: format.money(price.priceMinor, currency),
  };
}
