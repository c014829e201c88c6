import { useComputedColorScheme } from '@mantine/core';
import { seatPalette, type SeatLook } from '../../../shared/domain/seat-palette';
import styles from './house-art.module.css';
import { artSeats, type ArtSeat } from './house-seats';

const seats = artSeats();
const zones: readonly SeatLook[] = [
  'free1',
  'free1',
  'free1',
  'free2',
  'free2',
  'free2',
  'free3',
  'free3',
  'free3',
];

/** A picture of a house beside a quiet screen: the share `lit` (0…1) of its seats has colour, the others only an edge. */
export function HouseArt({ lit }: { lit: number }) {
  const theme = useComputedColorScheme('light');
  const { seats: paints } = seatPalette[theme];
  return (
    <div className={styles.ground} aria-hidden="true">
      <svg className={styles.house} viewBox="0 0 600 480" preserveAspectRatio="xMidYMid meet">
        <path className={styles.stage} d="M 128 100 Q 300 150 472 100" />
        {seats.map((seat) => (
          <Seat key={`${seat.row} ${seat.x}`} seat={seat} fill={fillOf(seat, lit, paints)} />
        ))}
      </svg>
    </div>
  );
}

function fillOf(seat: ArtSeat, lit: number, paints: Record<SeatLook, { fill: string }>): string | null {
  if (seat.order >= lit) return null;
  return paints[zones[seat.row] ?? 'free3'].fill;
}

function Seat({ seat, fill }: { seat: ArtSeat; fill: string | null }) {
  return (
    <rect
      className={fill === null ? styles.dark : styles.lit}
      x={seat.x - 12}
      y={seat.y - 12}
      width={24}
      height={24}
      rx={6.7}
      transform={`rotate(${seat.turn} ${seat.x} ${seat.y})`}
      {...(fill === null ? {} : { fill })}
    />
  );
}
