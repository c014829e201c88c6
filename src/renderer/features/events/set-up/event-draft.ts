import type { BoxOfficeEvent } from '../../../../shared/contract/events';

/**
 * One price of the house as typed. The last one takes the seats that the others leave, so its `seats` is not read; `price`
 * in minor units, `null` while no amount is understood.
 */
export type PriceDraft = { code: string; name: string; seats: string; price: number | null };

/** What stands in the fields of the set-up page. Instants are `null` while nothing is understood. */
export type EventDraft = {
  name: string;
  startsAt: string | null;
  endsAt: string | null;
  venue: string;
  description: string;
  seats: string;
  prices: PriceDraft[];
  /** A published version of a seating plan, which says seats and zones; `null` or left out: just a number of seats. */
  planVersionId?: string | null;
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
  /** Only a new event chooses one. */
  planVersionId?: string | null;
};

export type PriceFields = { code: string; name: string; priceMinor: number; seats: number };

export const emptyDraft: EventDraft = {
  name: '',
  startsAt: null,
  endsAt: null,
  venue: '',
  description: '',
  seats: '',
  prices: [{ code: 'A', name: '', seats: '', price: null }],
};

/** The fields of an event that is there already. */
export function fieldsOf(event: BoxOfficeEvent): EventFields {
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
    ...(event.planVersionId === null ? {} : { planVersionId: event.planVersionId }),
  };
}

/** Fields as a person would have typed them. */
export function draftOf(fields: EventFields): EventDraft {
  const { capacity, priceCategories, ...rest } = fields;
  return { ...rest, ...housePart({ capacity, priceCategories }) };
}

/** House and prices of an earlier event, for a new one at the same venue. */
export function housePart(
  event: Pick<EventFields, 'capacity' | 'priceCategories'>,
): Pick<EventDraft, 'seats' | 'prices'> {
  return {
    seats: String(event.capacity),
    prices: event.priceCategories.map(({ code, name, seats, priceMinor }) => ({
      code,
      name,
      seats: String(seats),
      price: priceMinor,
    })),
  };
}
