import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../ui/key-hint/key-hint';
import { changeSale } from '../model/sale-store';
import { useSaleView } from '../sale-view';
import styles from './customer-field.module.css';

export const customerFieldId = 'sale-customer';

/** Whom the seats are for. Nobody needs to say. */
export function CustomerField() {
  const { t } = useTranslation('sale');
  const { sale, focusPayment } = useSaleView();
  return (
    <div className={styles.customer}>
      <div className={styles.label}>
        <label htmlFor={customerFieldId}>{t('customer.label')}</label>
        <KeyHint keys="mod+U" />
      </div>
      <TextInput
        id={customerFieldId}
        aria-keyshortcuts="Control+U Meta+U"
        placeholder={t('customer.placeholder')}
        maxLength={200}
        autoComplete="off"
        readOnly={sale.aside?.at === 'selling'}
        value={sale.customerName}
        onChange={({ currentTarget: { value } }) =>
          changeSale(sale.id, (each) => ({ ...each, customerName: value }))
        }
        onKeyDown={(press) => {
          if (press.key !== 'Enter' || press.nativeEvent.isComposing) return;
          press.preventDefault();
          focusPayment();
        }}
      />
    </div>
  );
}
