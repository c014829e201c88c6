import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormat } from '../../lib/format/use-format';
import { paths } from '../../lib/paths';
import { useSales } from './model/sale-store';
import { useSaleView } from './sale-view';
import { useSaleSaid } from './use-sale-said';
import { useSeatsSaid } from '../../lib/format/use-seats-said';
import styles from './last-sale.module.css';

/** The last sale of this window in one quiet line, for the customer who comes back. */
export function LastSale() {
  const { t } = useTranslation('sale');
  const format = useFormat();
  const { house, event } = useSaleView();
  const said = useSaleSaid(house);
  const saidElsewhere = useSeatsSaid();
  const navigate = useNavigate();
  const last = useSales((state) => state.last);
  if (!last) return <footer className={styles.strip}>{t('last.none')}</footer>;
  const seats =
    last.eventId === event.id ? said(last.lines) : saidElsewhere(last.lines.map((line) => line.label));
  return (
    <footer className={styles.strip}>
      <span>
        {t('last.label')} <strong>{last.code}</strong>
      </span>
      <span>{seats}</span>
      {last.customerName && <span>{last.customerName}</span>}
      <span>{format.money(last.totalMinor, last.currency)}</span>
      <span>{format.time(last.soldAt)}</span>
      <Button
        variant="subtle"
        size="compact-sm"
        className={styles.open}
        onClick={() => void navigate(paths.booking(last.id))}
      >
        {t('last.open')}
      </Button>
    </footer>
  );
}
