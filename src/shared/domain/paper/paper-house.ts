import type { PlanArea, PlanTable } from '../plan/plan-seats';
import type { PlanCaption, PlanShape } from '../plan/plan-drawing';
import type { PlanDocument } from '../plan/plan-document';
import { planHouse } from '../plan/plan-house';

/** A house to be put on paper. Place in each list of seats: `seat_no - 1`. Metres, y away from the stage. */
export interface PaperHouse {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** Index into `rowNames`; the last of them are tables, then areas. */
  readonly row: ArrayLike<number>;
  readonly rowNames: readonly string[];
  readonly section: ArrayLike<number>;
  readonly sectionNames: readonly string[];
  /** Place of the zone in `zones`, plus 1; 0: none. */
  readonly zone: ArrayLike<number>;
  /** Place in `seatKinds`. */
  readonly kind: ArrayLike<number>;
  /** Place of the area in `areas`, plus 1; 0: a seat with a number. */
  readonly area: ArrayLike<number>;
  /** What is written on each seat. */
  readonly numbers: readonly string[];
  readonly zones: readonly { readonly code: string; readonly name: string }[];
  readonly areas: readonly Pick<PlanArea, 'name' | 'outline' | 'capacity'>[];
  readonly tables: readonly Omit<PlanTable, 'seats'>[];
  readonly shapes: readonly PlanShape[];
  readonly captions: readonly PlanCaption[];
  /** Whether a stage is to be drawn in front, because nothing that is drawn says where it is. */
  readonly needsStage: boolean;
}

/** What every seat is now: places in `seatStates`, and the letter of the named hold that keeps it (0: none). */
export interface SeatsNow {
  readonly states: ArrayLike<number>;
  readonly letters: ArrayLike<number> | null;
}

/** A plan for paper. Its picture to trace stays out. */
export function paperOfPlan(plan: PlanDocument): PaperHouse {
  const house = planHouse(plan);
  const places = plan.areas.flatMap(({ capacity }) => Array.from({ length: capacity }, () => ''));
  const numbers = [...plan.rows, ...plan.tables].flatMap(({ seats }) => seats.map(({ number }) => number));
  return {
    x: house.x,
    y: house.y,
    row: house.row,
    rowNames: house.rowNames,
    section: house.section,
    sectionNames: house.sectionNames,
    zone: house.category,
    kind: house.kind,
    area: house.area,
    numbers: [...numbers, ...places],
    zones: plan.zones,
    areas: plan.areas,
    tables: plan.tables,
    shapes: plan.shapes,
    captions: plan.captions,
    needsStage: false,
  };
}

/** The index of the first row that is a table, and of the first that is an area. */
export function lastRows({ rowNames, tables, areas }: PaperHouse): { table: number; area: number } {
  const area = rowNames.length - areas.length;
  return { table: area - tables.length, area };
}
