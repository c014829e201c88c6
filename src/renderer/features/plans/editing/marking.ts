import { aislesAfter } from '../../../../shared/domain/plan/adjacency';
import { numbersOf, numbersThrough } from '../../../../shared/domain/plan/numbering';
import type { PlanDocument, PlanSection, PlanZone } from '../../../../shared/domain/plan/plan-document';
import type { Numbering, PlanRow, PlanSeat } from '../../../../shared/domain/plan/plan-seats';
import type { SeatKind } from '../../../../shared/domain/seat-kind';
import { newId } from './new-id';
import { changed, changeHolders, changeSeats, type Chosen } from './parts';
import { changeRows, nameAfter } from './rows';

/** Gives the chosen seats and areas a zone; `null` takes it away. */
export function setZone(plan: PlanDocument, chosen: Chosen, zone: string | null): PlanDocument {
  const zoned = <P extends { zone?: string | undefined }>(part: P): P => {
    if ((part.zone ?? null) === zone) return part;
    const { zone: _, ...rest } = part;
    return (zone === null ? rest : { ...rest, zone }) as P;
  };
  const seated = changeSeats(plan, chosen, zoned);
  const areas = changed(plan.areas, (area) => (chosen.has(area.id) ? zoned(area) : area));
  return areas === plan.areas ? seated : { ...seated, areas };
}

export function setKind(plan: PlanDocument, chosen: Chosen, kind: SeatKind): PlanDocument {
  return changeSeats(plan, chosen, (seat) => {
    if ((seat.kind ?? 'standard') === kind) return seat;
    const { kind: _, ...rest } = seat;
    return kind === 'standard' ? rest : { ...rest, kind };
  });
}

export function setStepFree(plan: PlanDocument, chosen: Chosen, isStepFree: boolean): PlanDocument {
  return changeSeats(plan, chosen, (seat) => {
    const { stepFree: _, ...rest } = seat;
    return isStepFree ? { ...rest, stepFree: true } : rest;
  });
}

/** Says whether an aisle begins after a seat of a row, whatever the distance says. What the distance says too is not kept. */
export function setAisleAfter(plan: PlanDocument, seatId: string, hasAisle: boolean): PlanDocument {
  const rows = changed(plan.rows, (row) => {
    const place = row.seats.findIndex(({ id }) => id === seatId);
    if (place < 0) return row;
    const { aisleAfter: _, ...bare } = row.seats[place] ?? { id: seatId, number: '', x: 0, y: 0 };
    const seats: PlanSeat[] = row.seats.with(place, bare);
    const isSoByItself = aislesAfter(seats)[place] === hasAisle;
    return { ...row, seats: isSoByItself ? seats : seats.with(place, { ...bare, aisleAfter: hasAisle }) };
  });
  return rows === plan.rows ? plan : { ...plan, rows };
}

/** Whether an aisle begins after a seat, as the distance or somebody's word says; `null` for the last of its row. */
export function aisleAfter(plan: PlanDocument, seatId: string): boolean | null {
  for (const { seats } of plan.rows) {
    const place = seats.findIndex(({ id }) => id === seatId);
    if (place < 0) continue;
    return place === seats.length - 1 ? null : (aislesAfter(seats)[place] ?? null);
  }
  return null;
}

/** How numbers run over several rows: each begins anew, or one goes on where the last ended. */
export type Run = 'each' | 'through';

/** Numbers the chosen rows by a scheme. A seat keeps its id, so whoever has it keeps it. */
export function renumber(plan: PlanDocument, chosen: Chosen, scheme: Numbering, run: Run): PlanDocument {
  const meant = plan.rows.filter((row) => isMeant(row, chosen));
  const lists =
    run === 'each'
      ? meant.map(({ seats }) => numbersOf(scheme, seats.length))
      : numbersThrough(
          scheme,
          meant.map(({ seats }) => seats.length),
        );
  const numbers = new Map(meant.map(({ id }, index) => [id, lists[index] ?? []]));
  return changeRows(plan, chosen, (row) => {
    const own = numbers.get(row.id) ?? [];
    const seats = row.seats.map((seat, index) => ({ ...seat, number: own[index] ?? seat.number }));
    if (run === 'each') return { ...row, seats, numbering: scheme };
    const { numbering: _, ...rest } = row;
    return { ...rest, seats };
  });
}

/** Names the chosen rows and tables in their order, each after the one before it. Returns the plan as it is without a name. */
export function nameRows(plan: PlanDocument, chosen: Chosen, first: string): PlanDocument {
  let name = first.trim();
  return changeHolders(plan, (holder) => {
    if (!isMeant(holder, chosen)) return holder;
    const named = { ...holder, name };
    name = nameAfter(name);
    return named;
  });
}

/** Another number or whole label for one seat; an empty label is made of section, row and number again. */
export function relabel(
  plan: PlanDocument,
  seatId: string,
  change: { number?: string; label?: string },
): PlanDocument {
  return changeSeats(plan, new Set([seatId]), (seat) => {
    const { label, ...rest } = { ...seat, ...change };
    return label === undefined || label.trim() === '' ? rest : { ...rest, label };
  });
}

export function setSection(plan: PlanDocument, chosen: Chosen, section: string): PlanDocument {
  return changeHolders(plan, (holder) =>
    isMeant(holder, chosen) && holder.section !== section ? { ...holder, section } : holder,
  );
}

export function addSection(plan: PlanDocument, name: string): { plan: PlanDocument; id: string } {
  const section: PlanSection = { id: newId(), name, prefix: name };
  return { plan: { ...plan, sections: [...plan.sections, section] }, id: section.id };
}

export function changeSection(plan: PlanDocument, id: string, change: Partial<PlanSection>): PlanDocument {
  return {
    ...plan,
    sections: changed(plan.sections, (each) => (each.id === id ? { ...each, ...change } : each)),
  };
}

/** Another zone with the next free letter and colour. */
export function addZone(plan: PlanDocument): PlanDocument {
  const taken = new Set(plan.zones.map(({ code }) => code.toUpperCase()));
  const code = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').find((letter) => !taken.has(letter));
  if (code === undefined) return plan;
  const colours = new Set(plan.zones.map(({ colour }) => colour));
  const colour = Array.from({ length: 26 }, (_, index) => index + 1).find((each) => !colours.has(each)) ?? 1;
  return { ...plan, zones: [...plan.zones, { code, name: code, colour }] };
}

/** Changes a zone; with its code its seats and areas change too. */
export function changeZone(plan: PlanDocument, code: string, change: Partial<PlanZone>): PlanDocument {
  const zones = changed(plan.zones, (zone) => (zone.code === code ? { ...zone, ...change } : zone));
  return change.code === undefined ? { ...plan, zones } : { ...recode(plan, code, change.code), zones };
}

/** Takes a zone away; its seats have none until they get another. */
export function removeZone(plan: PlanDocument, code: string): PlanDocument {
  return { ...recode(plan, code, null), zones: plan.zones.filter((zone) => zone.code !== code) };
}

function recode(plan: PlanDocument, from: string, to: string | null): PlanDocument {
  const meant = new Set<string>();
  for (const { seats } of [...plan.rows, ...plan.tables]) {
    for (const seat of seats) if (seat.zone === from) meant.add(seat.id);
  }
  for (const area of plan.areas) if (area.zone === from) meant.add(area.id);
  return setZone(plan, meant, to);
}

function isMeant({ id, seats }: Pick<PlanRow, 'id' | 'seats'>, chosen: Chosen): boolean {
  return chosen.has(id) || seats.some((seat) => chosen.has(seat.id));
}
