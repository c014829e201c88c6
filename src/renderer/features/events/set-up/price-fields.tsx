import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/use-format';
import { MoneyInput } from '../../../ui/money-input/money-input';
import { FieldRow } from './field-row';
import { PriceRow } from './price-row';
import styles from './price-fields.module.css';
import { withPriceAdded, withPriceRemoved } from './price-list';
import { mostSeats, problemsOf, type Problem } from './read-draft';
import { readCount, seatsOfPrices } from './rest-of-house';
import type { DraftForm } from './use-set-up';

type Props = { form: DraftForm; currency: string };

/** These are said while one types; what is merely missing waits until somebody saves. */
const saidAtOnce: readonly Problem[] = ['codeTwice', 'othersTakeAll', 'notACount', 'tooMany'];
const mostPrices = 26;

/** One price for the whole house, or several parts of it, each with its letter, seats and price. */
export function PriceFields({ form, currency }: Props) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const id = useId();
  const { prices, seats } = form.values;
  const hasPlan = Boolean(form.values.planVersionId);
  const counts = seatsOfPrices(
    readCount(seats),
    prices.map((price) => price.seats),
  );
  const problems = problemsOf(form.values);
  const errorOf = (field: string) => {
    const problem = problems[field];
    return (
      form.errors[field] ??
      (problem && saidAtOnce.includes(problem)
        ? t(`problem.${problem}`, { most: format.number(mostSeats) })
        : null)
    );
  };
  const add = (
    <Button
      variant="subtle"
      className={styles.add}
      leftSection={<IconPlus size={20} stroke={1.75} aria-hidden />}
      disabled={prices.length >= mostPrices}
      onClick={() => {
        form.setFieldValue('prices', withPriceAdded(prices, readCount(seats)));
        requestAnimationFrame(() => form.getInputNode(`prices.${prices.length - 1}.seats`)?.focus());
      }}
    >
      {prices.length === 1 ? t('price.different') : t('price.add')}
    </Button>
  );
  if (prices.length === 1) {
    return (
      <FieldRow label={t('field.price')} htmlFor={id}>
        <div className={styles.single}>
          <MoneyInput
            id={id}
            className={styles.price}
            currency={currency}
            placeholder={format.money(15_000_000 / 100, currency)}
            {...form.getInputProps('prices.0.price')}
            value={prices[0]?.price ?? null}
          />
          {!hasPlan && add}
        </div>
      </FieldRow>
    );
  }
  return (
    <FieldRow label={t('field.price')}>
      <div className={styles.rows}>
        {prices.map((price, place) => (
          <PriceRow
            key={place}
            form={form}
            place={place}
            isLast={place === prices.length - 1}
            seats={counts[place] ?? null}
            isOfPlan={hasPlan}
            currency={currency}
            errorOf={errorOf}
            label={t('price.row', { code: price.code })}
            onRemove={() => form.setFieldValue('prices', withPriceRemoved(prices, place))}
          />
        ))}
      </div>
      {!hasPlan && add}
    </FieldRow>
  );
}
