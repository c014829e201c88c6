import { useTranslation } from 'react-i18next';
import type { PriceDifference } from '../../../../shared/contract/bookings';
import { useFormat } from '../../../lib/format/use-format';
import styles from './change-panel.module.css';

type Props = { difference: PriceDifference; currency: string };

/** What it costs now, what it will cost, and who owes whom. */
export function DifferenceLines({ difference, currency }: Props) {
  const { t } = useTranslation('bookings');
  const format = useFormat();
  const { beforeMinor, afterMinor, differenceMinor } = difference;
  const money = (minor: number) => format.money(Math.abs(minor), currency);
  return (
    <dl className={styles.difference}>
      <div>
        <dt>{t('change.before')}</dt>
        <dd>{money(beforeMinor)}</dd>
      </div>
      <div>
        <dt>{t('change.after')}</dt>
        <dd>{money(afterMinor)}</dd>
      </div>
      <div className={styles.owed}>
        <dt>{t(owing(differenceMinor))}</dt>
        <dd>{money(differenceMinor)}</dd>
      </div>
    </dl>
  );
}

function owing(minor: number) {
  if (minor === 0) return 'change.same';
  return minor > 0 ? 'change.toPay' : 'change.toGiveBack';
}
