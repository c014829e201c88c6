import { useFormat } from '../../lib/format/use-format';
import { useNow } from '../../lib/use-now';
import styles from './strip.module.css';

/** The time at the house. */
export function Clock() {
  const format = useFormat();
  const now = useNow(60_000);
  return (
    <time className={styles.clock} dateTime={now.toISOString()} title={format.longDayAndTime(now)}>
      {format.time(now)}
    </time>
  );
}
