import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/use-format';
import type { useSalePace } from '../../lib/sale-pace';
import styles from './last-sale.module.css';

type Props = { pace: NonNullable<ReturnType<typeof useSalePace>> };

/** How long a sale takes here, and how many keys: the middle of today's. */
export function Pace({ pace }: Props) {
  const { t } = useTranslation('tonight');
  const format = useFormat();
  const keys = Math.round(pace.keys);
  return (
    <section>
      <h3 className={styles.title}>{t('pace.title')}</h3>
      <p className={styles.code}>{format.seconds(pace.milliseconds)}</p>
      <p className={styles.event}>
        {t('pace.keys', { count: keys, n: format.number(keys) })}
        {', '}
        {t('pace.sales', { count: pace.count, n: format.number(pace.count) })}
      </p>
    </section>
  );
}
