import type { BestWish } from '../../../../shared/contract/best-seats';
import type { ContractClient } from '../../../../shared/contract/contract';
import type { AreaWish, Hold } from '../../../../shared/contract/holds';
import type { EventId } from '../../../../shared/domain/ids';
import { codeOf } from '../../../../shared/domain/seat-state';
import { RefusalError } from '../../../lib/client';
import { notePace } from '../../../lib/sale-pace';
import { isBegun, isBeingSold, newSale, seatsOf, withAnswered, withAsked, withGiven } from './sale';
import { done, redone, undone, withoutLastDeed, withoutLastUndone, type Deed, type Noting } from './history';
import { afterFailedTry, endOf, lapsed, refused } from './refused-sale';
import { changeSale, forget, park, presentSale, rememberLast, saleById, show } from './sale-store';

/** What the actions stand on. `learn` and `sawClock` tell the map what an answer has told us. */
export type SalePorts = {
  client: Pick<ContractClient, 'holds' | 'bookings'>;
  learn: (seatNos: readonly number[], state: number) => void;
  sawClock: (at: string) => void;
  /** Something was changed that lists may show. */
  refresh: () => void;
  now: () => number;
};

export type SaleActions = ReturnType<typeof saleActions>;

const [free, held, booked] = [codeOf('free'), codeOf('held'), codeOf('booked')];

/** All that can be done with the sale in view of an event. Commands of one sale run one after the other. */
export function saleActions(eventId: EventId, ports: SalePorts) {
  const { client, learn, sawClock, refresh, now } = ports;
  let queue: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => (queue = queue.then(work));
  const present = () => presentSale(eventId);

  /** Holds seats for the sale in view, all or nothing, and undoes them one by one; those it has already are left out. */
  function take(seatNos: readonly number[]): Promise<void> {
    return takeNoting(seatNos, (wanted) => done(wanted.map((seatNo) => ({ took: [seatNo] }))));
  }

  /** The same for seats that one gesture took: they are undone together. */
  function takeTogether(seatNos: readonly number[]): Promise<void> {
    return takeNoting(seatNos, (wanted) => done([{ took: wanted }]));
  }

  /** The same for seats that a named hold keeps back and that this person may break. */
  function takeKept(seatNos: readonly number[]): Promise<void> {
    return takeNoting(seatNos, (wanted) => done([{ took: wanted }]), { fromNamedHold: true });
  }

  function takeNoting(
    seatNos: readonly number[],
    noting: (wanted: readonly number[]) => Noting,
    also: { fromNamedHold?: true } = {},
  ): Promise<void> {
    const sale = present();
    if (isBeingSold(sale)) return queue;
    const mine = new Set([...seatsOf(sale), ...sale.asking]);
    const wanted = seatNos.filter((seatNo) => !mine.has(seatNo));
    if (wanted.length === 0) return queue;
    changeSale(sale.id, (each) => ({ ...withAsked(each, wanted), aside: null }));
    return inTurn(() => takeNow(sale.id, wanted, noting(wanted), also));
  }

  async function takeNow(
    id: string,
    wanted: readonly number[],
    note: Noting,
    also: { fromNamedHold?: true },
  ): Promise<void> {
    const holdId = saleById(id)?.hold?.id;
    try {
      const hold = await client.holds.place({
        eventId,
        seatNos: [...wanted],
        ...(holdId ? { holdId } : {}),
        ...also,
      });
      sawClock(hold.now);
      learn(wanted, held);
      changeSale(id, (sale) =>
        note({ ...withAnswered(sale, wanted), hold, leavesSingle: hold.leavesSingle }),
      );
      refresh();
    } catch (error) {
      learnFrom(error);
      changeSale(id, (sale) => refused(withAnswered(sale, wanted), error, wanted, 'hold'));
    }
  }

  /** Holds the best that the engine finds for a wish: chosen where nobody can come between. */
  function takeBest(wish: BestWish): Promise<void> {
    const sale = present();
    if (isBeingSold(sale)) return queue;
    changeSale(sale.id, (each) => ({ ...each, aside: null }));
    const oneByOne = (taken: readonly number[]) => done(taken.map((seatNo) => ({ took: [seatNo] })));
    return inTurn(() => takeFoundNow(sale.id, { best: wish }, oneByOne));
  }

  /** Holds so many places of an area, whichever are free; undone together. */
  function takePlaces(areaNo: number, quantity: number): Promise<void> {
    const sale = present();
    if (isBeingSold(sale) || quantity < 1) return queue;
    changeSale(sale.id, (each) => ({ ...each, aside: null }));
    const together = (taken: readonly number[]) => done([{ took: taken }]);
    return inTurn(() => takeFoundNow(sale.id, { areas: [{ areaNo, quantity }] }, together));
  }

  /** What the engine chooses: which seats it took, its answer says. */
  async function takeFoundNow(
    id: string,
    wish: { best: BestWish } | { areas: AreaWish[] },
    noting: (taken: readonly number[]) => Noting,
  ): Promise<void> {
    const sale = saleById(id);
    const before = new Set(sale ? seatsOf(sale) : []);
    const holdId = sale?.hold?.id;
    try {
      const hold = await client.holds.place({ eventId, ...wish, ...(holdId ? { holdId } : {}) });
      const taken = hold.seats.map((seat) => seat.seatNo).filter((seatNo) => !before.has(seatNo));
      sawClock(hold.now);
      learn(taken, held);
      changeSale(id, (each) => noting(taken)({ ...each, hold, leavesSingle: hold.leavesSingle }));
      refresh();
    } catch (error) {
      changeSale(id, (each) => refused(each, error, [], 'hold'));
    }
  }

  /** A refusal knows more than the map did: what it names is not offered again. */
  function learnFrom(error: unknown): void {
    if (!(error instanceof RefusalError) || error.refusal.code !== 'seats_unavailable') return;
    for (const { seatNo, why } of error.refusal.facts.seats) {
      if (why !== 'no_such_seat') learn([seatNo], codeOf(why));
    }
  }

  /** Gives seats of the sale in view back. */
  function give(seatNos: readonly number[]): Promise<void> {
    return giveNoting(seatNos, (given) => done([{ gave: given }]));
  }

  function giveNoting(
    seatNos: readonly number[],
    noting: (given: readonly number[]) => Noting,
  ): Promise<void> {
    const sale = present();
    // What is still being asked for is given back once it is there: the commands go one after the other.
    const mine = new Set([...seatsOf(sale), ...sale.asking]);
    const given = seatNos.filter((seatNo) => mine.has(seatNo));
    if (isBeingSold(sale) || given.length === 0) return queue;
    changeSale(sale.id, (each) => ({ ...withAsked(each, given), aside: null }));
    return inTurn(() => giveNow(sale.id, given, noting(given)));
  }

  async function giveNow(id: string, asked: readonly number[], note: Noting): Promise<void> {
    const sale = saleById(id);
    const hold = sale?.hold;
    const mine = new Set(sale ? seatsOf(sale) : []);
    const given = asked.filter((seatNo) => mine.has(seatNo));
    if (!hold || given.length === 0) {
      changeSale(id, (each) => withAnswered(each, asked));
      return;
    }
    try {
      const isAll = given.length >= hold.seats.length;
      await client.holds.release({ holdId: hold.id, ...(isAll ? {} : { seatNos: [...given] }) });
      learn(given, free);
      changeSale(id, (each) => note(withGiven(each, asked)));
      refresh();
    } catch (error) {
      changeSale(id, (each) => refused(withAnswered(each, asked), error, given, 'hold'));
    }
  }

  /** Undoes what was done last: gives back what was taken, or takes again what was given back. */
  function undo(): Promise<void> {
    const sale = present();
    const deed = sale.deeds.at(-1);
    if (!deed || isBeingSold(sale)) return queue;
    changeSale(sale.id, withoutLastDeed);
    return 'took' in deed
      ? giveNoting(deed.took, () => undone(deed))
      : takeNoting(deed.gave, () => undone(deed));
  }

  /** Does again what was undone last. */
  function redo(): Promise<void> {
    const sale = present();
    const deed: Deed | undefined = sale.undone.at(-1);
    if (!deed || isBeingSold(sale)) return queue;
    changeSale(sale.id, withoutLastUndone);
    return 'took' in deed
      ? takeNoting(deed.took, () => redone(deed))
      : giveNoting(deed.gave, () => redone(deed));
  }

  /** Sells what is held. The same try keeps its key until an answer says what became of it. */
  function sell(): Promise<void> {
    const sale = present();
    const isFirst = sale.aside?.at !== 'waiting';
    if (!sale.hold || sale.aside?.at === 'selling' || (isFirst && sale.asking.length > 0)) return queue;
    const idempotencyKey = sale.tryKey ?? crypto.randomUUID();
    changeSale(sale.id, (each) => ({ ...each, tryKey: idempotencyKey, aside: { at: 'selling' } }));
    return inTurn(() => sellNow(sale.id, idempotencyKey));
  }

  async function sellNow(id: string, idempotencyKey: string): Promise<void> {
    const sale = saleById(id);
    if (!sale?.hold) return;
    const customerName = sale.customerName.trim();
    try {
      const booking = await client.bookings.create({
        holdId: sale.hold.id,
        idempotencyKey,
        ...(customerName === '' ? {} : { customerName }),
      });
      learn(
        booking.lines.map((line) => line.seatNo),
        booked,
      );
      const milliseconds = now() - (sale.startedAt ?? now());
      notePace({ at: now(), milliseconds, keys: sale.keys });
      rememberLast(booking);
      const sold = { at: 'sold', booking, milliseconds } as const;
      changeSale(id, () => ({ ...newSale(eventId), id, aside: sold }));
      refresh();
    } catch (error) {
      changeSale(id, (each) => afterFailedTry(each, error));
    }
  }

  /** Gives the hold its time again. */
  function renew(): Promise<void> {
    const sale = present();
    const hold = sale.hold;
    if (!hold || isBeingSold(sale)) return queue;
    return inTurn(async () => {
      try {
        const renewed = await client.holds.renew({ holdId: hold.id });
        sawClock(renewed.now);
        changeSale(sale.id, (each) => (each.hold?.id === renewed.id ? { ...each, hold: renewed } : each));
      } catch (error) {
        if (endOf(error) !== null) changeSale(sale.id, (each) => refused(each, error, seatsOf(each), 'hold'));
      }
    });
  }

  /** The time of the hold has come: nothing is cleared, one key holds again. */
  function lapse(): void {
    changeSale(present().id, (sale) => (isBeingSold(sale) ? sale : lapsed(sale)));
  }

  /** Begins another sale; the one in view is set aside with its seats. */
  function startNext(): void {
    const sale = present();
    if (isBeingSold(sale)) return;
    if (isBegun(sale)) park(sale);
    show(newSale(eventId));
  }

  /** Goes on with a parked sale; the one in view is parked in its place. */
  function resume(id: string): void {
    const sale = saleById(id);
    const before = present();
    if (!sale || isBeingSold(before)) return;
    if (isBegun(before)) park(before);
    show({ ...sale, wasCutOff: false, startedAt: sale.startedAt ?? now() });
  }

  /** Gives the seats of a parked sale back and forgets it. */
  async function drop(id: string): Promise<void> {
    const hold = saleById(id)?.hold;
    forget(id);
    if (!hold) return;
    await client.holds.release({ holdId: hold.id }).catch(() => {});
    refresh();
  }

  return {
    take,
    takeTogether,
    takeKept,
    takeBest,
    takePlaces,
    give,
    undo,
    redo,
    sell,
    renew,
    lapse,
    startNext,
    resume,
    drop,
  };
}

/** What of a hold that ran out can be held again. */
export function stillFree(hold: Hold, states: Uint8Array): number[] {
  return hold.seats.map((seat) => seat.seatNo).filter((seatNo) => states[seatNo - 1] === free);
}
