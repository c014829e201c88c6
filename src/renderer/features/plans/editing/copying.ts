import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import type { PlanSeat } from '../../../../shared/domain/plan/plan-seats';
import type { Point } from '../../../../shared/domain/plan/plan-values';
import { moveBy } from './moving';
import { newId } from './new-id';
import { changeHolders, nothing, type Chosen } from './parts';
import { freeName, nameAfter } from './rows';

/** What was copied: parts as they stood. Single seats travel as rows of their own. */
export type Clipping = Pick<PlanDocument, 'rows' | 'tables' | 'areas' | 'shapes' | 'captions'>;

/** Copies what is chosen; `null` when that is nothing. */
export function copy(plan: PlanDocument, chosen: Chosen): Clipping | null {
  const clipping = {
    rows: plan.rows.flatMap((row) => {
      if (chosen.has(row.id)) return [row];
      const { line: _, ...rest } = row;
      const seats = row.seats.filter(({ id }) => chosen.has(id));
      return seats.length > 0 ? [{ ...rest, seats }] : [];
    }),
    tables: plan.tables.filter(({ id }) => chosen.has(id)),
    areas: plan.areas.filter(({ id }) => chosen.has(id)),
    shapes: plan.shapes.filter(({ id }) => chosen.has(id)),
    captions: plan.captions.filter(({ id }) => chosen.has(id)),
  };
  return Object.values(clipping).some((parts) => parts.length > 0) ? clipping : null;
}

/** Adds a copy at a distance, with ids of its own and the next free names, and chooses it. */
export function paste(
  plan: PlanDocument,
  clipping: Clipping,
  by: Point,
): { plan: PlanDocument; chosen: Chosen } {
  const sections = new Set(plan.sections.map(({ id }) => id));
  const home = plan.sections[0]?.id ?? 'house';
  const taken = new Set([...plan.rows, ...plan.tables].map(({ section, name }) => `${section} ${name}`));
  const held = <H extends { section: string; name: string; seats: PlanSeat[] }>(holder: H) => {
    const section = sections.has(holder.section) ? holder.section : home;
    let name = holder.name;
    while (taken.has(`${section} ${name}`)) name = nameAfter(name);
    taken.add(`${section} ${name}`);
    return { ...holder, id: newId(), section, name, seats: holder.seats.map(ownSeat) };
  };
  const areaNames = new Set(plan.areas.map(({ name }) => name));
  const fresh = {
    rows: clipping.rows.map(held),
    tables: clipping.tables.map(held),
    areas: clipping.areas.map((area) => {
      const name = freeName(area.name, areaNames);
      areaNames.add(name);
      return { ...area, id: newId(), name };
    }),
    shapes: clipping.shapes.map((shape) => ({ ...shape, id: newId() })),
    captions: clipping.captions.map((caption) => ({ ...caption, id: newId() })),
  };
  const chosen = new Set(Object.values(fresh).flatMap((parts) => parts.map(({ id }) => id)));
  const added = {
    ...plan,
    rows: [...plan.rows, ...fresh.rows],
    tables: [...plan.tables, ...fresh.tables],
    areas: [...plan.areas, ...fresh.areas],
    shapes: [...plan.shapes, ...fresh.shapes],
    captions: [...plan.captions, ...fresh.captions],
  };
  return { plan: moveBy(added, chosen, by), chosen };
}

/** So many more of what is chosen, each a step further than the last. */
export function repeat(
  plan: PlanDocument,
  chosen: Chosen,
  times: number,
  step: Point,
): { plan: PlanDocument; chosen: Chosen } {
  const clipping = copy(plan, chosen);
  if (!clipping) return { plan, chosen };
  const all = new Set(chosen);
  let grown = plan;
  for (let time = 1; time <= times; time += 1) {
    const pasted = paste(grown, clipping, { x: step.x * time, y: step.y * time });
    grown = pasted.plan;
    for (const id of pasted.chosen) all.add(id);
  }
  return { plan: grown, chosen: all };
}

/** Takes what is chosen out of the plan; a row or table without seats goes as well. */
export function remove(plan: PlanDocument, chosen: Chosen): { plan: PlanDocument; chosen: Chosen } {
  const stays = ({ id }: { id: string }) => !chosen.has(id);
  const thinned = changeHolders(plan, (holder) => {
    const seats = holder.seats.filter(stays);
    if (seats.length === holder.seats.length) return holder;
    if (!('line' in holder)) return { ...holder, seats };
    // The others stay where they are: along its line they would close up.
    const { line: _, ...rest } = holder;
    return { ...rest, seats } as typeof holder;
  });
  const isKept = (holder: { id: string; seats: unknown[] }) => stays(holder) && holder.seats.length > 0;
  return {
    plan: {
      ...thinned,
      rows: thinned.rows.filter(isKept),
      tables: thinned.tables.filter(isKept),
      areas: plan.areas.filter(stays),
      shapes: plan.shapes.filter(stays),
      captions: plan.captions.filter(stays),
    },
    chosen: nothing,
  };
}

/** A copied seat is a seat of its own: nobody has bought it, and its label is made of its new row. */
function ownSeat(seat: PlanSeat): PlanSeat {
  const { label: _, carried: __, ...rest } = seat;
  return { ...rest, id: newId() };
}
