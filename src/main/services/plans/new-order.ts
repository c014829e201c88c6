import type { SeatState } from '../../../shared/domain/seat-state';
import { placeId } from '../../../shared/domain/plan/seat-labels';
import type { DrawnPlan } from './plan-documents';

/** A seat of an event as it stands, in the order of seat numbers. */
export interface StandingSeat {
  readonly label: string;
  readonly planSeatId: string | null;
  readonly state: SeatState;
}

export interface NewOrder {
  /** `order[seatNo - 1]`: the seat's place in the plan's house. */
  readonly order: readonly number[];
  /** Of each seat as it stood, its name in the plan: places of an area may have changed theirs. */
  readonly planSeatIds: readonly (string | null)[];
  /** Seat numbers that are not free and have no place in the plan. */
  readonly removed: readonly number[];
  /** Seat numbers at the end that are not free, though the house would have to end before them. */
  readonly notLast: readonly number[];
}

/**
 * Which seat of a plan each seat of an event becomes. Whoever is in both stays where they are, by name. Numbers of free seats that went
 * are given to new ones; what is left over is added at the end. Where more went than came, free seats move up from the end, because
 * numbers have no holes.
 */
export function newOrder(standing: readonly StandingSeat[], { document, house }: DrawnPlan): NewOrder {
  const planSeatIds = areasMovedUp(standing, document.areas);
  const places = new Map(house.ids.map((id, place) => [id, place]));
  const order = planSeatIds.map((id) => {
    const place = id === null ? undefined : places.get(id);
    if (id !== null) places.delete(id);
    return place ?? null;
  });
  const isFree = (index: number) => standing[index]?.state === 'free';
  const removed = order.flatMap((place, index) => (place === null && !isFree(index) ? [index + 1] : []));
  const added = [...places.values()];
  for (const [index, place] of order.entries()) {
    if (place !== null || !isFree(index)) continue;
    const next = added.shift();
    if (next === undefined) break;
    order[index] = next;
  }
  const notLast = removed.length > 0 ? [] : closeHoles(order, isFree);
  return { order: [...order.filter((place) => place !== null), ...added], planSeatIds, removed, notLast };
}

/** Moves free seats from the end into holes; answers who is in the way. */
function closeHoles(order: (number | null)[], isFree: (index: number) => boolean): number[] {
  for (let hole = order.indexOf(null); hole !== -1; hole = order.indexOf(null, hole)) {
    const last = order.pop();
    if (last === null || last === undefined) continue;
    // The house has one seat less now, and this one was the last.
    if (!isFree(order.length)) return [order.length + 1];
    order[hole] = last;
  }
  return [];
}

/** Nobody chose between the places of an area: when it shrinks, those that are not free take the names that stay. */
function areasMovedUp(
  standing: readonly StandingSeat[],
  areas: DrawnPlan['document']['areas'],
): (string | null)[] {
  const ids = standing.map(({ planSeatId }) => planSeatId);
  for (const { id, capacity } of areas) {
    const members = ids.flatMap((seat, index) => (seat?.startsWith(`${id}#`) === true ? [index] : []));
    if (members.length <= capacity) continue;
    const isTaken = (index: number) => (standing[index]?.state === 'free' ? 1 : 0);
    members.sort((a, b) => isTaken(a) - isTaken(b) || a - b);
    for (const [place, index] of members.entries()) ids[index] = placeId(id, place + 1);
  }
  return ids;
}
