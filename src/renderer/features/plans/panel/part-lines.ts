import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import type { PlanArea, PlanRow, PlanSeat, PlanTable } from '../../../../shared/domain/plan/plan-seats';
import type { Point } from '../../../../shared/domain/plan/plan-values';
import { holdersOf } from '../editing/parts';

/** One line of the tree. `isOpen` `null`: nothing is below it. `chooses`: the ids that it stands for. */
export type PartLine = {
  id: string;
  level: number;
  isOpen: boolean | null;
  chooses: readonly string[];
  where: Point | null;
  position: number;
  of: number;
} & (
  | { what: 'section'; name: string; seats: number }
  | { what: 'holder'; holder: PlanRow | PlanTable }
  | { what: 'seat'; seat: PlanSeat }
  | { what: 'area'; area: PlanArea }
  | { what: 'shape'; shape: PlanDocument['shapes'][number] }
  | { what: 'caption'; text: string }
);

/** The lines of the tree from the top, as far as it is open. */
export function partLines(plan: PlanDocument, open: ReadonlySet<string>): PartLine[] {
  const lines: PartLine[] = [];
  const sections = sectionsOf(plan);
  const others = plan.areas.length + plan.shapes.length + plan.captions.length;
  const of = sections.length + others;
  for (const [index, { id, name, holders }] of sections.entries()) {
    const isOpen = !open.has(id);
    lines.push({
      what: 'section',
      id,
      level: 1,
      isOpen,
      chooses: holders.map((holder) => holder.id),
      where: holders[0]?.seats[0] ?? null,
      position: index + 1,
      of,
      name,
      seats: holders.reduce((sum, { seats }) => sum + seats.length, 0),
    });
    if (isOpen)
      lines.push(...holders.flatMap((holder, place) => holderLines(holder, place, holders.length, open)));
  }
  return [...lines, ...otherLines(plan, sections.length, of)];
}

function holderLines(
  holder: PlanRow | PlanTable,
  place: number,
  of: number,
  open: ReadonlySet<string>,
): PartLine[] {
  const { id, seats } = holder;
  const isOpen = open.has(id);
  const middle = seats[Math.floor(seats.length / 2)] ?? null;
  const line: PartLine = {
    what: 'holder',
    id,
    level: 2,
    isOpen: seats.length === 0 ? null : isOpen,
    chooses: [id],
    where: middle,
    position: place + 1,
    of,
    holder,
  };
  if (!isOpen) return [line];
  const ofSeats = seats.map((seat, index): PartLine => ({
    what: 'seat',
    id: seat.id,
    level: 3,
    isOpen: null,
    chooses: [seat.id],
    where: seat,
    position: index + 1,
    of: seats.length,
    seat,
  }));
  return [line, ...ofSeats];
}

function otherLines({ areas, shapes, captions }: PlanDocument, before: number, of: number): PartLine[] {
  const bare = { level: 1, isOpen: null, of };
  const lines: PartLine[] = [];
  const at = (id: string, where: Point | null) => ({
    ...bare,
    id,
    chooses: [id],
    where,
    position: before + lines.length + 1,
  });
  for (const area of areas) lines.push({ ...at(area.id, area.outline[0] ?? null), what: 'area', area });
  for (const shape of shapes) {
    lines.push({ ...at(shape.id, 'x' in shape ? shape : (shape.points[0] ?? null)), what: 'shape', shape });
  }
  for (const caption of captions) {
    lines.push({ ...at(caption.id, caption), what: 'caption', text: caption.text });
  }
  return lines;
}

/** The sections that hold something, and last what belongs to none. */
function sectionsOf(plan: PlanDocument) {
  const byId = new Map(
    plan.sections.map(({ id, name }) => [id, { id, name, holders: [] as (PlanRow | PlanTable)[] }]),
  );
  for (const holder of holdersOf(plan)) {
    const section = byId.get(holder.section) ?? { id: holder.section, name: '', holders: [] };
    byId.set(holder.section, section);
    section.holders.push(holder);
  }
  return [...byId.values()].filter(({ holders }) => holders.length > 0);
}
