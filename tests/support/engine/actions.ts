import fc from 'fast-check';
import type { BookingChange } from './booking-change';
import { anyBookingChange } from './booking-changes';
import type { Keeping, Standing } from './keeping';
import { anyKeeping } from './keeping-deeds';
import { anyStanding } from './standing-deeds';

/** What may be done in a history. Holds and bookings are named by when they were made; the number wraps around. */
export type Action =
  | { readonly does: 'hold'; readonly till: number; readonly seatNos: readonly number[] }
  | { readonly does: 'hold_some' | 'hold_best'; readonly till: number; readonly quantity: number }
  | {
      readonly does: 'extend';
      readonly till: number;
      readonly hold: number;
      readonly seatNos: readonly number[];
    }
  | {
      readonly does: 'renew' | 'release' | 'book_hold' | 'take_over';
      readonly till: number;
      readonly hold: number;
    }
  | { readonly does: 'run_out' | 'reach_cap'; readonly hold: number }
  | { readonly does: 'book'; readonly till: number; readonly seatNos: readonly number[] }
  | { readonly does: 'book_some'; readonly till: number; readonly quantity: number }
  | { readonly does: 'cancel'; readonly till: number; readonly booking: number }
  | BookingChange<number>
  | Keeping<number, number>
  | Standing;

/** Actions at the same time. */
export type Round = readonly Action[];

/** How large the house of a history is, with seats and with places in an area, and how many tills sell it. */
export const scene = { seats: 6, places: 3, tills: 3 };

type Choice = fc.WeightedArbitrary<Action>;

const till = fc.integer({ min: 0, max: scene.tills - 1 });
const nth = fc.nat({ max: 5 });
const quantity = fc.integer({ min: 1, max: 3 });
/** One place of the area can be named as well: whoever knows its number may. */
const nameable = scene.seats + 1;
const seatNos = fc.uniqueArray(fc.integer({ min: 1, max: nameable }), { minLength: 1, maxLength: 3 });

const choosing: Choice[] = [
  { weight: 3, arbitrary: fc.record({ does: fc.constant('hold' as const), till, seatNos }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('book' as const), till, seatNos }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('book_some' as const), till, quantity }) },
];
const holding: Choice[] = [
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constantFrom('hold_some' as const, 'hold_some', 'hold_best'),
      till,
      quantity,
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('extend' as const), till, hold: nth, seatNos }) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constantFrom('renew' as const, 'release', 'book_hold'),
      till,
      hold: nth,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constantFrom('run_out' as const, 'run_out', 'reach_cap'), hold: nth }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('take_over' as const), till, hold: nth }) },
];
const cancelling: Choice[] = [
  { weight: 3, arbitrary: fc.record({ does: fc.constant('cancel' as const), till, booking: nth }) },
];
const changing = anyBookingChange(scene.tills, nameable);
const keeping = anyKeeping(scene.tills, nameable);
const standing = anyStanding(scene.tills, nameable, scene.places);

/** What one history is about: with everything in each of them, little would ever happen to one and the same thing. */
const themes: readonly Choice[][] = [
  [...choosing, ...holding, ...cancelling],
  [...choosing, ...cancelling, ...changing],
  [...choosing, ...holding, ...keeping],
  [...choosing, ...cancelling, ...changing, ...keeping],
  [...standing, ...holding, ...cancelling],
  [...choosing, ...holding, ...cancelling, ...changing, ...keeping, ...standing],
];

/** A history: rounds of one to three actions at the same time. */
export const history: fc.Arbitrary<Round[]> = fc.oneof(...themes.map(about));

function about(choices: readonly Choice[]): fc.Arbitrary<Round[]> {
  const action = fc.oneof(...choices);
  return fc.array(
    fc.oneof(
      { weight: 2, arbitrary: fc.array(action, { minLength: 1, maxLength: 1 }) },
      { weight: 1, arbitrary: fc.array(action, { minLength: 2, maxLength: 3 }) },
    ),
    { minLength: 1, maxLength: 12 },
  );
}
