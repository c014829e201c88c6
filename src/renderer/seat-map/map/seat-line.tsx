import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/use-format';
import { useContractQuery } from '../../lib/query/use-contract';
import type { MapColours } from '../engine/colours';
import { labelOf } from '../engine/labels';
import { lookOf } from '../engine/looks';
import { useSeatStory } from '../explain/use-seat-story';
import type { MapContent } from './map-types';
import { SeatGlyph } from './seat-glyph';
import styles from './seat-line.module.css';

type Props = {
  content: MapContent;
  /** The seat under the pointer, else the keyboard's; −1: none. */
  index: number;
  colours: MapColours;
};

/** A pointer that passes over seats asks nothing. Milliseconds. */
const rests = 150;

/**
 * What a seat is, always in the same place: name, zone, price, and who has it, why and until when. For eyes only: a screen reader
 * hears the same as the name of the seat.
 */
export function SeatLine({ content, index, colours }: Props) {
  if (index === -1) return null;
  return <Line content={content} index={index} colours={colours} />;
}

function Line({ content, index, colours }: Props) {
  const { t } = useTranslation('seat-map');
  const format = useFormat();
  const story = useSeatStory();
  const { house, states, own, zones, currency } = content;
  const { code, state } = lookOf(house, states, own, index);
  const [rested] = useDebouncedValue(index, rests);
  const isOthers = state !== 'free' && state !== 'mine' && state !== 'asking';
  const { data } = useContractQuery(
    'seats',
    'explain',
    { eventId: house.layout.eventId, seatNos: [index + 1] },
    { enabled: isOthers && rested === index },
  );
  const seat = data?.items[0];
  const paint = colours.looks[code];
  const zone = zones.find((each) => each.categoryNo === house.category[index]);
  const facts = [
    t('cell.row', { row: house.layout.rowNames[house.row[index] ?? 0] ?? '' }),
    zones.length > 1 && zone ? `${zone.code} ${zone.name}` : null,
    zone ? format.money(zone.priceMinor, currency) : null,
  ];
  return (
    <p className={styles.line} aria-hidden>
      {paint && <SeatGlyph paint={paint} />}
      <strong>{labelOf(house.layout, index + 1)}</strong>
      <span className={styles.facts}>{facts.filter((fact) => fact !== null).join(' · ')}</span>
      <span className={styles.standing}>{isOthers && seat ? story(seat) : t(`state.${state}`)}</span>
    </p>
  );
}
