import type { CallEnvelope } from '../../../../shared/contract/bridge';
import type { ContractClient, Contract } from '../../../../shared/contract/contract';
import type { InputOf } from '../../../../shared/contract/contract';
import type { EventId, HoldId, NamedHoldId } from '../../../../shared/domain/ids';
import { codeOf } from '../../../../shared/domain/seat-state';
import { done } from './history';
import { isBegun, isBeingSold, newSale, saleOfHold } from './sale';
import { changeSale, park, presentSale, show } from './sale-store';

type Approval = NonNullable<CallEnvelope['approval']>;

/** What the actions stand on; see `SalePorts`. */
export type ManagerPorts = {
  client: Pick<ContractClient, 'holds' | 'namedHolds'>;
  /** The same client for one act that somebody else signs for. */
  signedBy: (approval: Approval) => Pick<ContractClient, 'holds' | 'namedHolds'>;
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
export function managerActions(eventId: EventId, ports: ManagerPorts) {
  const { client, signedBy, learn, sawClock, refresh, now } = ports;

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

  /** Takes seats that a named hold keeps back into the sale in view, which somebody else signs for; undone together. */
  async function takeKept(seatNos: readonly number[], approval: Approval): Promise<void> {
    const { id, hold: before } = presentSale(eventId);
    const hold = await signedBy(approval).holds.place({
      eventId,
      seatNos: [...seatNos],
      fromNamedHold: true,
      ...(before ? { holdId: before.id } : {}),
    });
    sawClock(hold.now);
    learn(seatNos, codeOf('held'));
    const note = done([{ took: seatNos }]);
    changeSale(id, (sale) => note({ ...sale, hold, aside: null, leavesSingle: [] }));
    refresh();
  }

  /** Goes on here with a sale of another till. What is in view is parked with its seats. */
  async function takeOver(holdId: HoldId, approval?: Approval): Promise<void> {
    const hold = await (approval ? signedBy(approval) : client).holds.takeOver({ holdId });
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

  return { setAside, releaseNamed, takeKept, takeOver };
}
