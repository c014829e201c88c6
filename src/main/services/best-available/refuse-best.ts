import type { Knex } from 'knex';
import type { BestWish } from '../../../shared/contract/best-seats';
import { countFor, proposeSeats } from '../../../shared/domain/seat-proposals';
import { refuse } from '../../../shared/refusals/refusal';
import { refuseNotEnough } from '../seats/seats.service';
import { namesOf } from './leaving-nobody-alone';
import { readHouseNow, type HouseNow } from './ranked-house';
import { categoriesOf, refuseUnknownCategory } from './unknown-wish';

/**
 * Says why a wish cannot be met: refuses `invalid_input` for a category that there is not, `not_enough_seats`, or `not_together` with how
 * the party would sit if it were split. Answers when it can be met (again).
 */
export async function refuseBest(db: Knex, eventId: string, wish: BestWish): Promise<void> {
  const house = await readHouseNow(db, eventId);
  if (house === null) return;
  const [proposal] = proposeSeats(house, wish, house.rule, 1);
  if (proposal?.isTogether === true || (proposal !== undefined && wish.mayBeApart === true)) return;
  const categories = await categoriesOf(db, eventId);
  refuseUnknownCategory(wish, categories);
  if (proposal === undefined) return notEnough(db, { eventId, wish, house, categories });
  const groups = proposal.groups;
  const seats = await namesOf(db, eventId, groups.flat());
  const byNumber = new Map(seats.map((seat) => [seat.seatNo, seat]));
  refuse('not_together', {
    eventId,
    asked: wish.quantity,
    category: categories.find(({ categoryNo }) => categoryNo === wish.categoryNo)?.code ?? null,
    closest: groups.map((group) => group.flatMap((seatNo) => byNumber.get(seatNo) ?? [])),
    elsewhere: categories.filter(({ categoryNo }) => {
      if (wish.categoryNo === undefined || categoryNo === wish.categoryNo) return false;
      return proposeSeats(house, { ...wish, categoryNo }, house.rule, 1)[0]?.isTogether === true;
    }),
  });
}

async function notEnough(
  db: Knex,
  {
    eventId,
    wish,
    house,
    categories,
  }: {
    eventId: string;
    wish: BestWish;
    house: HouseNow;
    categories: readonly { categoryNo: number; code: string }[];
  },
): Promise<void> {
  const elsewhere = categories
    .filter(({ categoryNo }) => wish.categoryNo !== undefined && categoryNo !== wish.categoryNo)
    .map((category) => ({ ...category, left: countFor(house, { ...wish, categoryNo: category.categoryNo }) }))
    .filter(({ left }) => left >= wish.quantity);
  const category = categories.find(({ categoryNo }) => categoryNo === wish.categoryNo) ?? null;
  await refuseNotEnough(db, eventId, wish.quantity, {
    // A party with wheelchairs may miss places for who comes along.
    left: Math.min(countFor(house, wish), wish.quantity - 1),
    wheelchairs: wish.wheelchairs !== undefined,
    why: whyTooFew(house, wish),
    category,
    elsewhere,
  });
}

/** Which wish leaves a party fewer seats than others could have; nothing where none does. */
function whyTooFew(house: HouseNow, { quantity, categoryNo, ...wish }: BestWish) {
  const others = countFor(house, { quantity, categoryNo });
  if (wish.wheelchairs !== undefined) return { wish: 'wheelchairs', others } as const;
  const withSteps = countFor(house, { quantity, categoryNo, except: wish.except });
  if (wish.stepFree === true && withSteps > countFor(house, { quantity, categoryNo, ...wish }))
    return { wish: 'step_free', others: withSteps } as const;
  return others > withSteps ? ({ wish: 'except', others } as const) : {};
}
