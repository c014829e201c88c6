import { ActionIcon, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/use-format';
import { ZoneDot } from '../../../seat-map/picture/zone-swatch';
import { MoneyInput } from '../../../ui/money-input/money-input';
import styles from './price-fields.module.css';
import type { DraftForm } from './use-set-up';

type Props = {
  form: DraftForm;
  place: number;
  isLast: boolean;
  /** Its letter and seats are those of a zone of the seating plan. */
  isOfPlan: boolean;
  /** How many seats this price has; of the last one the rest of the house. */
  seats: number | null;
  currency: string;
  /** For screen readers: "Price A". */
  label: string;
  errorOf: (field: string) => React.ReactNode;
  onRemove: () => void;
};

/** One part of the house: letter, name, seats, price. */
export function PriceRow({
  form,
  place,
  isLast,
  isOfPlan,
  seats,
  currency,
  label,
  errorOf,
  onRemove,
}: Props) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const path = `prices.${place}`;
  const propsOf = (field: 'code' | 'name' | 'seats' | 'price') => ({
    ...form.getInputProps(`${path}.${field}`),
    error: errorOf(`${path}.${field}`),
    'aria-label': t('price.field', { row: label, field: t(`price.${field}`) }),
  });
  return (
    <div className={styles.row} role="group" aria-label={label}>
      <ZoneDot categoryNo={place + 1} />
      <TextInput autoComplete="off" maxLength={8} readOnly={isOfPlan} {...propsOf('code')} />
      <TextInput
        autoComplete="off"
        maxLength={80}
        readOnly={isOfPlan}
        placeholder={t('price.namePlaceholder')}
        {...propsOf('name')}
      />
      {isLast ? (
        <p className={styles.rest} data-bad={errorOf(`${path}.seats`) ? true : undefined}>
          {seats !== null && t('price.rest', { n: format.number(seats) })}
        </p>
      ) : (
        <TextInput
          autoComplete="off"
          inputMode="numeric"
          readOnly={isOfPlan}
          classNames={{ input: styles.number ?? '' }}
          placeholder={t('price.seats')}
          {...propsOf('seats')}
        />
      )}
      <MoneyInput
        currency={currency}
        placeholder={t('price.price')}
        {...propsOf('price')}
        value={form.values.prices[place]?.price ?? null}
      />
      {!isOfPlan && (
        <ActionIcon aria-label={t('price.remove', { row: label })} onClick={onRemove}>
          <IconX size={20} stroke={1.75} aria-hidden />
        </ActionIcon>
      )}
      {isLast && errorOf(`${path}.seats`) && (
        <p className={styles.error} role="alert">
          {errorOf(`${path}.seats`)}
        </p>
      )}
    </div>
  );
}
