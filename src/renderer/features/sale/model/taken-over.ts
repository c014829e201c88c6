import type { ContractClient } from '../../../../shared/contract/contract';
import type { EventId } from '../../../../shared/domain/ids';
import { isBeingSold, type Sale } from './sale';
import { endOf, refused } from './refused-sale';
import { changeSale, useSales } from './sale-store';

/**
 * Holds of some till were taken over: asks what became of those of this window's sales of an event. A sale that lost its seats stays, and
 * says who has them.
 */
export async function hearTakenOver(
  client: Pick<ContractClient, 'holds'>,
  eventId: EventId,
  holdIds: readonly string[],
): Promise<void> {
  const { present, parked } = useSales.getState();
  const touched = [...Object.values(present), ...parked].filter(
    (sale) => sale.eventId === eventId && sale.hold !== null && holdIds.includes(sale.hold.id),
  );
  await Promise.all(touched.map((sale) => ask(client, sale)));
}

/** An ended hold cannot be renewed: the refusal names who has it. A sale that is being sold hears it there. */
async function ask(client: Pick<ContractClient, 'holds'>, { id, hold }: Sale): Promise<void> {
  if (hold === null) return;
  try {
    await client.holds.renew({ holdId: hold.id });
  } catch (error) {
    if (endOf(error) !== 'taken_over') return;
    changeSale(id, (sale) => {
      if (sale.hold?.id !== hold.id || isBeingSold(sale)) return sale;
      return { ...refused(sale, error, [], 'hold'), asking: [], deeds: [], undone: [], leavesSingle: [] };
    });
  }
}
