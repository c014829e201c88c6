import { useMemo } from 'react';
import { planHouse } from '../../../../shared/domain/plan/plan-house';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import { useContractQuery } from '../../../lib/query/use-contract';
import type { HousePlan } from '../../../seat-map/picture/house-fit';

/** The house of a published plan, with its zones numbered as the prices of the event are. */
export type PlannedHouse = { house: HousePlan; zones: { code: string; name: string; seats: number }[] };

/** The house that a version of a plan stands for; `null` while there is none, or it is on its way. */
export function usePlannedHouse(planVersionId: string | null | undefined): PlannedHouse | null {
  const { data } = useContractQuery(
    'plans',
    'version',
    // Never asked without an id.
    { planVersionId: planVersionId ?? '' },
    { enabled: Boolean(planVersionId), staleTime: Infinity },
  );
  const document = planVersionId ? data?.document : undefined;
  return useMemo(() => (document ? plannedHouse(document) : null), [document]);
}

/** Zones without seats have no price, so the numbers of the others close up. */
export function plannedHouse(plan: PlanDocument): PlannedHouse {
  const house = planHouse(plan);
  const counts = new Map<number, number>();
  for (const place of house.category) counts.set(place, (counts.get(place) ?? 0) + 1);
  const numbers = new Uint8Array(plan.zones.length + 1);
  const zones: PlannedHouse['zones'] = [];
  for (const [index, { code, name }] of plan.zones.entries()) {
    const seats = counts.get(index + 1) ?? 0;
    if (seats > 0) numbers[index + 1] = zones.push({ code, name, seats });
  }
  return {
    house: { ...house, labels: undefined, category: house.category.map((place) => numbers[place] ?? 1) },
    zones,
  };
}
