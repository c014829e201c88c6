import type { ContractClient } from '../../../../shared/contract/contract';
import { isBeingSold, type Sale } from './sale';
import { endOf, refused } from './refused-sale';
import { changeSale, useSales } from './sale-store';

/**
 * Holds of some till were taken over: asks what became of those of this window's sales, of whatever event. A sale that lost its seats
 * stays, and says who has them. Answers with those sales as they were.
 */
export async function hearTakenOver(
  client: Pick<ContractClient, 'holds'>,
  holdIds: readonly string[],
): Promise<Sale[]> {
  const { present, parked } = useSales.getState();
  const touched = [...Object.values(present), ...parked].filter(
    (sale) => sale.hold !== null && holdIds.includes(sale.hold.id),
  );
  const lost = await Promise.all(touched.map((sale) => hasLost(client, sale)));
  return touched.filter((_, place) => lost[place]);
}

/** An ended hold cannot be renewed: the refusal names who has it. A sale that is being sold hears it there. */
async function hasLost(client: Pick<ContractClient, 'holds'>, { id, hold }: Sale): Promise<boolean> {
  if (hold === null) return false;
  try {
    await client.holds.renew({ holdId: hold.id });
    return false;
  } catch (error) {
    if (endOf(error) !== 'taken_over') return false;
    changeSale(id, (sale) => {
      if (sale.hold?.id !== hold.id || isBeingSold(sale)) return sale;
      return { ...refused(sale, error, [], 'hold'), asking: [], deeds: [], undone: [], leavesSingle: [] };
    });
    return true;
  }
}
