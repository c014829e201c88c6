import { useTranslation } from 'react-i18next';
import { useConnection } from '../../lib/connection';
import { useFormat } from '../../lib/format/use-format';
import styles from './map-desk.module.css';

/** From when the seats are that are drawn: "Seats as of 19.02.14". */
export function StaleNote() {
  const { t } = useTranslation('sale');
  const format = useFormat();
  const connection = useConnection();
  if (connection.state !== 'reconnecting') return null;
  return <p className={styles.stale}>{t('asOf', { time: format.timeWithSeconds(connection.since) })}</p>;
}
