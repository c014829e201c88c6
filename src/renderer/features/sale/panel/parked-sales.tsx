import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/use-format';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { useNow } from '../../../lib/use-now';
import type { Sale } from '../model/sale';
import { useSales } from '../model/sale-store';
import { useSaleView } from '../sale-view';
import { useSaleSaid } from '../use-sale-said';
import styles from './parked-sales.module.css';

/** Sales of this event that wait with their seats held: parked by hand, or cut off when the app was closed. */
export function ParkedSales() {
  const { t } = useTranslation('sale');
  const { event } = useSaleView();
  const parked = useSales((state) => state.parked);
  const ofHere = parked.filter((sale) => sale.eventId === event.id);
  if (ofHere.length === 0) return null;
  return (
    <section className={styles.parked} aria-label={t('parked.label')}>
      <h3 className={styles.title}>{t('parked.label')}</h3>
      <ul data-held>
        {ofHere.map((sale) => (
          <Parked key={sale.id} sale={sale} />
        ))}
      </ul>
    </section>
  );
}

function Parked({ sale }: { sale: Sale }) {
  const { t } = useTranslation('sale');
  const format = useFormat();
  const { house, live, actions, focusAskLine, focusPayment } = useSaleView();
  const said = useSaleSaid(house);
  useNow(1000);
  const say = useRefusal();
  const { hold } = sale;
  const left = hold ? new Date(hold.until).getTime() - live.serverNow() : 0;
  const seats = hold ? said(hold.seats) : '';
  const isLost = hold === null;
  const lost = sale.aside?.at === 'refused' && !hold ? say(sale.aside.error).text : null;
  const state = left > 0 ? format.countdown(left) : t('parked.over');
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <span className={styles.seats}>{seats || sale.customerName}</span>
        <span className={styles.detail}>
          {[
            sale.wasCutOff ? t('parked.cutOff') : null,
            seats ? sale.customerName : null,
            hold ? state : null,
            lost,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <div className={styles.ways}>
        <Button
          variant="subtle"
          aria-label={isLost ? undefined : t('parked.dropSeats', { seats })}
          onClick={() => {
            focusAskLine();
            void actions.drop(sale.id);
          }}
        >
          {isLost ? t('parked.forget') : t('parked.drop')}
        </Button>
        <Button
          aria-label={isLost ? undefined : t('parked.resumeSeats', { seats })}
          onClick={() => {
            actions.resume(sale.id);
            focusPayment();
          }}
        >
          {t('parked.resume')}
        </Button>
      </div>
    </li>
  );
}
