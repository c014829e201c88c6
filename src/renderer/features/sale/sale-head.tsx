import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/use-format';
import { useNow } from '../../lib/use-now';
import { SaleMenu } from './sale-menu';
import type { SaleEvent } from './sale-view';
import styles from './sale.module.css';

type Props = {
  event: SaleEvent;
  /** Free seats at this moment, when the house is known. */
  free?: number;
};

/** What is being sold: the show, when, where, and how much of it is left. */
export function SaleHead({ event, free = event.free }: Props) {
  const { t } = useTranslation(['sale', 'common']);
  const format = useFormat();
  const now = useNow(30_000);
  const starts = new Date(event.startsAt);
  const left = t('common:count.free', { count: free, n: format.number(free) });
  const soon = Math.abs(starts.getTime() - now.getTime()) < 24 * 3600_000;
  const started = starts < now ? t('head.started', { when: format.relative(starts, now) }) : null;
  const status = event.status === 'on_sale' ? null : t(`common:eventStatus.${event.status}`);
  return (
    <header className={styles.head}>
      <h1 className={styles.name}>{event.name}</h1>
      <p className={styles.facts}>
        {format.day(event.startsAt, event.timeZone)} {format.timeAndZone(event.startsAt, event.timeZone)}
        {event.venue && ` · ${event.venue}`}
      </p>
      <p className={styles.left}>
        {status && <strong className={styles.status}>{status}</strong>}
        <strong>{left}</strong>
        {soon && ` · ${started ?? t('head.starts', { when: format.relative(starts, now) })}`}
      </p>
      <SaleMenu />
    </header>
  );
}
