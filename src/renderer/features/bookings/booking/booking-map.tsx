import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingWithHistory } from '../../../../shared/contract/bookings';
import { useFormat } from '../../../lib/format/use-format';
import { HousePicture } from '../../../seat-map/picture/house-picture';
import { useHouse } from '../../../seat-map/picture/use-house';
import styles from './booking-map.module.css';
import { seatsOfBooking } from '../../../lib/format/seats-of-booking';

/** Where the booking's seats are, ringed among their neighbours as they are now. */
export function BookingMap({ booking }: { booking: BookingWithHistory }) {
  const { t } = useTranslation('bookings');
  const format = useFormat();
  const house = useHouse(booking.eventId);
  const seatNos = booking.lines.map((line) => line.seatNo).join(' ');
  const marked = useMemo(() => new Set(seatNos.split(' ').map(Number)), [seatNos]);
  const seats = seatsOfBooking(format, booking);
  return (
    <div className={styles.map}>
      {house && (
        <HousePicture
          plan={house.layout}
          states={house.states}
          version={house.version}
          marked={marked}
          around
          label={t('booking.map', { seats })}
        />
      )}
    </div>
  );
}
