import { useMemo } from 'react';
import { codeOf } from '../../../../shared/domain/seat-state';
import type { House } from '../../../seat-map/engine/house';
import type { HouseArea } from '../../../seat-map/engine/house-areas';
import { seatsOf } from '../model/sale';
import type { SaleView } from '../sale-view';

/** An area as it stands at this moment. */
export type AreaNow = HouseArea & {
  readonly left: number;
  /** Its places in the sale in view, by seat number. */
  readonly mine: readonly number[];
  /** Of one place, minor units. */
  readonly priceMinor: number;
};

const free = codeOf('free');
const none: readonly AreaNow[] = [];

/** The areas of the house with what is left of each and what this sale has. */
export function useAreas({
  house,
  states,
  sale,
  zones,
}: Pick<SaleView, 'house' | 'states' | 'sale' | 'zones'>): readonly AreaNow[] {
  const left = useMemo(() => leftIn(house, states), [house, states]);
  return useMemo(() => {
    if (house.areas.length === 0) return none;
    const mine = seatsOf(sale);
    const numberOf = (seatNo: number) => house.areaOf?.[seatNo - 1] ?? 0;
    return house.areas.map((area): AreaNow => {
      const place = house.areaOf?.indexOf(area.areaNo) ?? -1;
      const zone = zones.find(({ categoryNo }) => categoryNo === house.category[place]);
      return {
        ...area,
        left: left[area.areaNo] ?? 0,
        mine: mine.filter((seatNo) => numberOf(seatNo) === area.areaNo),
        priceMinor: zone?.priceMinor ?? 0,
      };
    });
  }, [house, left, sale, zones]);
}

/** The area of a place by its seat number; `null` for a seat with a number. */
export function areaNameIn({ areaOf, areas }: House): (seatNo: number) => string | null {
  return (seatNo) => areas[(areaOf?.[seatNo - 1] ?? 0) - 1]?.name ?? null;
}

/** Free places by number of the area. */
function leftIn({ areas, areaOf, total }: House, states: Uint8Array): readonly number[] {
  const counts = Array.from({ length: areas.length + 1 }, () => 0);
  if (areaOf === null) return counts;
  for (let i = 0; i < total; i++) {
    const areaNo = areaOf[i] ?? 0;
    if (areaNo > 0 && states[i] === free) counts[areaNo] = (counts[areaNo] ?? 0) + 1;
  }
  return counts;
}
