import { formatsFor } from '../../lib/format/format';
import { useFormat } from '../../lib/format/use-format';
import type { Region } from '../../lib/regions';
import { decimalsOf } from '../../../shared/domain/money';
import styles from './sample.module.css';

/** How money, days and hours look in a region: `Rp150.000 · Sat 28 Nov 19.30 WIB`. */
export function Sample({ region }: { region: Region }) {
  const { language } = useFormat().locale;
  const format = formatsFor({ language, country: region.country }, region.timeZone);
  const amount = decimalsOf(region.currency) === 0 ? 150_000 : 15 * 10 ** decimalsOf(region.currency);
  const evening = '2026-11-28T12:30:00Z';
  return (
    <p className={styles.sample}>
      {format.money(amount, region.currency)} · {format.day(evening)} · {format.timeAndZone(evening)}
    </p>
  );
}
