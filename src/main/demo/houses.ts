import { makePlan } from '../../shared/domain/plan/generators/make-plan';
import type { PlanRecipe } from '../../shared/domain/plan/generators/plan-recipe';
import type { PlanDocument, PlanZone } from '../../shared/domain/plan/plan-document';
import type { PlanRow, PlanSeat } from '../../shared/domain/plan/plan-seats';

/** The houses of the demonstration as seating plans, by the name of their venue. */
export const houses = {
  'Teater Besar': theatre(),
  'Studio 1': named({ kind: 'cinema', name: 'Studio 1', capacity: 200, zones: 1 }, ['Umum']),
  'Kedai Panggung': named(
    { kind: 'club', name: 'Kedai Panggung', capacity: 96, seatsPerTable: 4, standing: 40, zones: 2 },
    ['Meja', 'Berdiri'],
  ),
} as const satisfies Record<string, PlanDocument>;
export type HouseName = keyof typeof houses;

/** Stalls in two zones with wheelchair places in the last row, and a balcony. */
function theatre(): PlanDocument {
  const recipe = { kind: 'theatre', name: 'Teater Besar', capacity: 480, balconies: 1, zones: 3 } as const;
  const plan = named(recipe, ['Stalls depan', 'Stalls', 'Balkon']);
  const stalls = plan.rows.filter(({ section }) => section === 'stalls');
  const zoneOf = (row: PlanRow) => {
    if (row.section !== 'stalls') return 'C';
    return stalls.indexOf(row) < stalls.length / 2 ? 'A' : 'B';
  };
  const last = stalls.at(-1);
  return {
    ...plan,
    sections: plan.sections.map((section) =>
      section.id === 'stalls' ? section : { ...section, name: 'Balkon', prefix: 'Bal' },
    ),
    rows: plan.rows.map((row) => {
      const seats = row.seats.map((seat) => ({ ...seat, zone: zoneOf(row) }));
      return { ...row, seats: row === last ? withWheelchairs(seats) : seats };
    }),
    captions: plan.captions.map((caption) => ({
      ...caption,
      text: caption.text === 'Balcony' ? 'Balkon' : caption.text,
    })),
  };
}

/** A place for a wheelchair and one for who comes along, at both ends of a row. */
function withWheelchairs(seats: readonly PlanSeat[]): PlanSeat[] {
  return seats.map((seat, index) => {
    const fromEnd = Math.min(index, seats.length - 1 - index);
    if (fromEnd > 1) return seat;
    return { ...seat, kind: fromEnd === 0 ? 'wheelchair' : 'companion', stepFree: true };
  });
}

function named(recipe: PlanRecipe, zoneNames: readonly string[]): PlanDocument {
  const plan = makePlan(recipe);
  const zones = plan.zones.map((zone, index): PlanZone => ({ ...zone, name: zoneNames[index] ?? zone.name }));
  return { ...plan, zones };
}
