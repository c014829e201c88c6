import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Booking } from '../../../../shared/contract/bookings';
import { announce } from '../../../lib/announce';
import { useFormat } from '../../../lib/format/use-format';
import { Figure } from '../../../ui/figure/figure';
import { useSaleView } from '../sale-view';
import { useSaleSaid } from '../use-sale-said';
import { Face } from './face';
import { ParkedSales } from './parked-sales';
import styles from './sold-face.module.css';

/** The commit is there: code, seats, sum. It stays until the next key. */
export function SoldFace({ booking, milliseconds }: { booking: Booking; milliseconds: number }) {
  const { t } = useTranslation(['sale', 'common']);
  const format = useFormat();
  const { house, focusAskLine } = useSaleView();
  const seats = useSaleSaid(house)(booking.lines);
  const said = t('sold.said', { seats, code: booking.code });
  useEffect(() => {
    announce(said);
    focusAskLine();
    // Once for each booking, whatever else is drawn anew.
  }, [said, focusAskLine]);
  const total = format.money(booking.totalMinor, booking.currency);
  return (
    <Face
      title={
        <span className={styles.title}>
          <IconCircleCheck size={20} stroke={1.75} aria-hidden className={styles.sign} />
          {t('sold.title')} <span className={styles.code}>{booking.code}</span>
        </span>
      }
      // Seats that were only confirmed took no time worth a figure.
      beside={milliseconds > 0 && <span className={styles.time}>{format.seconds(milliseconds)}</span>}
      foot={<p className={styles.next}>{t('sold.next')}</p>}
    >
      <div className={styles.body}>
        <p className={styles.seats}>{seats}</p>
        {booking.customerName && <p className={styles.customer}>{booking.customerName}</p>}
        <div className={styles.total}>
          <span>
            {t('common:count.seats', { count: booking.quantity, n: format.number(booking.quantity) })}
          </span>
          <Figure size="total">{total}</Figure>
        </div>
      </div>
      <ParkedSales />
    </Face>
  );
}
