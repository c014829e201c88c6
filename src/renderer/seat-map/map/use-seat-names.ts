import { useTranslation } from 'react-i18next';
import type { SeatExplanation } from '../../../shared/contract/seats';
import { useFormat } from '../../lib/format/use-format';
import { useContractQuery } from '../../lib/query/use-contract';
import { labelOf } from '../engine/labels';
import { lookOf } from '../engine/looks';
import { useSeatStory } from '../explain/use-seat-story';
import type { MapContent } from './map-types';

/**
 * What a screen reader says of a seat: "Row K, seat 12, zone B, 300.000 rupiah, free"; of the focused one also who has it, why
 * and until when.
 */
export function useSeatNames(content: MapContent, focused: number): (index: number) => string {
  const { t } = useTranslation('seat-map');
  const format = useFormat();
  const story = useSeatStory();
  const { house, states, own, zones, currency } = content;
  const isTaken = states[focused] !== 0 && !own.mine.has(focused + 1);
  const { data } = useContractQuery(
    'seats',
    'explain',
    { eventId: house.layout.eventId, seatNos: [focused + 1] },
    { enabled: isTaken },
  );
  return (index) => {
    const zone = zones.find((each) => each.categoryNo === house.category[index]);
    return [
      t('cell.row', { row: house.layout.rowNames[house.row[index] ?? 0] ?? '' }),
      seatName(index),
      zones.length > 1 && zone ? t('cell.zone', { zone: zone.code }) : null,
      zone ? priceInWords(zone.priceMinor) : null,
      standing(
        index,
        data?.items.find((item) => item.seatNo === index + 1),
      ),
    ]
      .filter((part) => part !== null)
      .join(', ');
  };

  function seatName(index: number): string {
    const number = house.numbers[index] ?? -1;
    const label = labelOf(house.layout, index + 1);
    return t('cell.seat', { seat: number >= 0 ? number : label });
  }

  function priceInWords(priceMinor: number): string {
    return currency === 'IDR'
      ? t('cell.rupiah', { amount: format.number(priceMinor) })
      : format.money(priceMinor, currency);
  }

  function standing(index: number, explanation: SeatExplanation | undefined): string {
    const { state } = lookOf(house, states, own, index);
    return explanation && state !== 'mine' && state !== 'asking' ? story(explanation) : t(`state.${state}`);
  }
}
