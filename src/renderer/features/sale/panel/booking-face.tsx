import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BookingWithHistory } from '../../../../shared/contract/bookings';
import type { BookingId } from '../../../../shared/domain/ids';
import { useFormat } from '../../../lib/format/use-format';
import { paths } from '../../../lib/paths';
import { useContractQuery } from '../../../lib/query/use-contract';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { Figure } from '../../../ui/figure/figure';
import { RefusalNote } from '../../../ui/refusal-note/refusal-note';
import { seatsOfBooking } from '../../../lib/format/seats-of-booking';
import { changeSale } from '../model/sale-store';
import { useSaleView } from '../sale-view';
import { Face } from './face';
import styles from './booking-face.module.css';

/** The booking of a seat that was clicked; its seats are ringed on the map. The sale waits behind it. */
export function BookingFace({ bookingId }: { bookingId: BookingId }) {
  const { t } = useTranslation(['sale', 'common']);
  const format = useFormat();
  const { sale, focusAskLine } = useSaleView();
  const say = useRefusal();
  const { data, error, refetch } = useContractQuery('bookings', 'get', { bookingId });
  const back = () => {
    changeSale(sale.id, (each) => ({ ...each, aside: null }));
    focusAskLine();
  };
  const count = sale.hold?.seats.length ?? 0;
  return (
    <Face
      title={data ? t('booking.title', { code: data.code }) : t('common:word.booking')}
      foot={
        <>
          {data && <Open booking={data} />}
          <Button variant="subtle" fullWidth onClick={back}>
            {count > 0 ? t('booking.backToSale', { count, n: format.number(count) }) : t('booking.back')}
          </Button>
        </>
      }
    >
      <div className={styles.booking}>
        {error && <RefusalNote sentence={say(error)} steps={{ tryAgain: () => void refetch(), back }} />}
        {data && <Facts booking={data} />}
      </div>
    </Face>
  );
}

function Open({ booking }: { booking: BookingWithHistory }) {
  const { t } = useTranslation(['sale', 'common']);
  const navigate = useNavigate();
  return (
    <Button
      variant="filled"
      size="lg"
      fullWidth
      autoFocus
      onClick={() => void navigate(paths.booking(booking.id))}
    >
      {t('booking.open')}
    </Button>
  );
}

function Facts({ booking }: { booking: BookingWithHistory }) {
  const { t } = useTranslation(['sale', 'common']);
  const format = useFormat();
  const { soldBy, till } = booking;
  const time = format.dayAndTime(booking.soldAt);
  return (
    <>
      <p className={styles.seats}>{seatsOfBooking(format, booking)}</p>
      {booking.customerName && <p className={styles.customer}>{booking.customerName}</p>}
      <p>
        {soldBy && till ? t('booking.soldBy', { name: soldBy, till, time }) : t('booking.sold', { time })}
      </p>
      {booking.status === 'CANCELLED' && <p>{t('booking.cancelled')}</p>}
      <div className={styles.total}>
        <span>
          {t('common:count.seats', { count: booking.quantity, n: format.number(booking.quantity) })}
        </span>
        <Figure size="total">{format.money(booking.totalMinor, booking.currency)}</Figure>
      </div>
    </>
  );
}
