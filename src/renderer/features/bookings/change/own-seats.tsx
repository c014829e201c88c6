import { Checkbox } from '@mantine/core';
import type { BookingWithHistory } from '../../../../shared/contract/bookings';
import { useFormat } from '../../../lib/format/use-format';
import styles from './change-panel.module.css';

type Props = {
  booking: BookingWithHistory;
  leaving: readonly number[];
  /** What a checked seat means. */
  label: string;
  onToggle: (seatNo: number) => void;
  focusFirst?: boolean;
};

/** The seats of the booking: which of them leave. */
export function OwnSeats({ booking, leaving, label, onToggle, focusFirst = false }: Props) {
  const format = useFormat();
  return (
    <fieldset className={styles.own}>
      <legend className={styles.second}>{label}</legend>
      {booking.lines.map((line, place) => (
        <div key={line.lineNo} className={styles.ownSeat}>
          <Checkbox
            label={line.label}
            checked={leaving.includes(line.seatNo)}
            autoFocus={focusFirst && place === 0}
            onChange={() => onToggle(line.seatNo)}
          />
          <span className={styles.price}>{format.money(line.priceMinor, booking.currency)}</span>
        </div>
      ))}
    </fieldset>
  );
}
