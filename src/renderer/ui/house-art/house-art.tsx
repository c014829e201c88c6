import { useComputedColorScheme } from '@mantine/core';
import { seatPalette, type SeatLook } from '../../../shared/domain/seat-palette';
import styles from './house-art.module.css';
import { artSeats, type ArtSeat } from './house-seats';

type Props = {
  /** The share of seats that have colour, 0…1. */
  lit: number;
  /** What the others are: only an edge (not there yet), or grey (gone). */
  others: 'outlined' | 'gone';
};

const seats = artSeats();

/** A small house beside a quiet screen. It means nothing and screen readers pass it by. */
export function HouseArt({ lit, others }: Props) {
  const theme = useComputedColorScheme('light');
  const { seats: paints } = seatPalette[theme];
  const looks = (seat: ArtSeat) => {
    if (seat.order < lit) return { fill: paints[zoneOf(seat.row)].fill };
    return others === 'gone' ? { fill: paints.booked.fill } : { className: styles.outlined };
  };
  return (
    <div className={styles.ground} aria-hidden="true">
      <svg className={styles.house} viewBox="-70 0 780 420">
        <path className={styles.stage} d="M 180 26 A 490 490 0 0 0 460 26" />
        {seats.map((seat) => (
          <rect
            key={seat.key}
            x={seat.x - 12}
            y={seat.y - 12}
            width={24}
            height={24}
            rx={6.7}
            transform={`rotate(${seat.turn} ${seat.x} ${seat.y})`}
            {...looks(seat)}
          />
        ))}
      </svg>
    </div>
  );
}

function zoneOf(row: number): SeatLook {
  if (row < 3) return 'free1';
  return row < 6 ? 'free2' : 'free3';
}
