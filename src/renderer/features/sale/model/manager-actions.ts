import type { ContractClient, Contract } from '../../../../shared/contract/contract';
import type { InputOf } from '../../../../shared/contract/contract';
import type { EventId, HoldId, NamedHoldId } from '../../../../shared/domain/ids';
import { codeOf } from '../../../../shared/domain/seat-state';
import { isBegun, isBeingSold, newSale, saleOfHold } from './sale';
import { changeSale, park, presentSale, show } from './sale-store';

/** What the actions stand on; see `SalePorts`. */
export type ManagerPorts = {
  client: Pick<ContractClient, 'holds' | 'namedHolds'>;
  learn: (seatNos: readonly number[], state: number) => void;
  sawClock: (at: string) => void;
  refresh: () => void;
  now: () => number;
};

/** How seats are kept back: all but which seats. */
export type KeptBack = Omit<
  InputOf<Contract['namedHolds']['place']>,
  'eventId' | 'seatNos' | 'holdId' | 'idempotencyKey'
>;

export type ManagerActions = ReturnType<typeof managerActions>;

/** What a manager does with seats of an event beside selling them. Each throws the refusal: it is said where it was asked. */
export function managerActions(eventId: EventId, { client, learn, sawClock, refresh, now }: ManagerPorts) {
  /** Keeps the seats of the sale in view back from the open sale; the sale begins anew. */
  async function setAside(kept: KeptBack): Promise<readonly string[]> {
    const { id, hold } = presentSale(eventId);
    if (!hold) return [];
    const placed = await client.namedHolds.place({ eventId, holdId: hold.id, ...kept });
    learn(
      hold.seats.map((seat) => seat.seatNo),
      codeOf(kept.kind === 'block' ? 'blocked' : 'named_hold'),
    );
    changeSale(id, () => ({ ...newSale(eventId), id }));
    refresh();
    return placed.keeps.map((seat) => seat.label);
  }

  /** Frees what a named hold keeps back, or some of it. */
  async function releaseNamed(namedHoldId: NamedHoldId, seatNos?: readonly number[]): Promise<void> {
    const { released } = await client.namedHolds.release({
      namedHoldId,
      ...(seatNos ? { seatNos: [...seatNos] } : {}),
    });
    learn(released, codeOf('free'));
    refresh();
  }

  /** Goes on here with a sale of another till. What is in view is parked with its seats. */
  async function takeOver(holdId: HoldId): Promise<void> {
    const hold = await client.holds.takeOver({ holdId });
    sawClock(hold.now);
    const before = presentSale(eventId);
    const taken = { ...saleOfHold(hold), wasCutOff: false, startedAt: now() };
    if (isBeingSold(before)) park(taken);
    else {
      if (isBegun(before)) park(before);
      show(taken);
    }
    refresh();
  }

  return { setAside, releaseNamed, takeOver };
}
