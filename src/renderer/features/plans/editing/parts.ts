import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import type { PlanRow, PlanSeat, PlanTable } from '../../../../shared/domain/plan/plan-seats';

/**
 * Ids of what is chosen: rows, tables, areas, shapes, captions, or single seats. A chosen row or table means all its seats.
 * No edit changes a plan in place: what it does not touch is shared between the plan before and after.
 */
export type Chosen = ReadonlySet<string>;

export const nothing: Chosen = new Set();

type Holder = PlanRow | PlanTable;

/** The list with `change` applied to each; the same list when nothing changed. */
export function changed<Part>(parts: readonly Part[], change: (part: Part) => Part): Part[] {
  let isSame = true;
  const after = parts.map((part) => {
    const next = change(part);
    if (next !== part) isSame = false;
    return next;
  });
  return isSame ? (parts as Part[]) : after;
}

/** The plan with `change` applied to every row and table. */
export function changeHolders(plan: PlanDocument, change: <H extends Holder>(holder: H) => H): PlanDocument {
  const rows = changed(plan.rows, change);
  const tables = changed(plan.tables, change);
  return rows === plan.rows && tables === plan.tables ? plan : { ...plan, rows, tables };
}

/** The plan with `change` applied to every chosen seat. */
export function changeSeats(
  plan: PlanDocument,
  chosen: Chosen,
  change: (seat: PlanSeat) => PlanSeat,
): PlanDocument {
  return changeHolders(plan, (holder) => {
    const isWhole = chosen.has(holder.id);
    const seats = changed(holder.seats, (seat) => (isWhole || chosen.has(seat.id) ? change(seat) : seat));
    return seats === holder.seats ? holder : { ...holder, seats };
  });
}

/** Every row and table of a plan. */
export function holdersOf(plan: PlanDocument): readonly Holder[] {
  return [...plan.rows, ...plan.tables];
}

/** The seats that are meant by a choice, in the order of the plan. */
export function seatsChosen(plan: PlanDocument, chosen: Chosen): PlanSeat[] {
  return holdersOf(plan).flatMap((holder) =>
    chosen.has(holder.id) ? holder.seats : holder.seats.filter(({ id }) => chosen.has(id)),
  );
}

/** What of a choice is still in the plan, for after an undo. */
export function stillThere(plan: PlanDocument, chosen: Chosen): Chosen {
  if (chosen.size === 0) return chosen;
  const there = new Set<string>();
  const see = ({ id }: { id: string }) => chosen.has(id) && there.add(id);
  holdersOf(plan).forEach((holder) => {
    see(holder);
    holder.seats.forEach(see);
  });
  [...plan.areas, ...plan.shapes, ...plan.captions].forEach(see);
  return there.size === chosen.size ? chosen : there;
}

/** Everything: rows, tables, areas, shapes, captions. */
export function everything(plan: PlanDocument): Chosen {
  const parts = [...plan.rows, ...plan.tables, ...plan.areas, ...plan.shapes, ...plan.captions];
  return new Set(parts.map(({ id }) => id));
}

/** Rows and tables that a choice touches, whether whole or by a seat. */
export function holdersChosen(plan: PlanDocument, chosen: Chosen): Holder[] {
  return holdersOf(plan).filter(
    ({ id, seats }) => chosen.has(id) || seats.some((seat) => chosen.has(seat.id)),
  );
}
