import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlanTable } from '../../../../shared/domain/plan/plan-seats';
import { NumberField } from '../../../ui/number-field/number-field';
import { edit } from '../designer/designer';
import { tableWithSeats } from '../editing/making';
import { changed } from '../editing/parts';
import styles from './fields.module.css';

export function TableFields({ table }: { table: PlanTable }) {
  const { t } = useTranslation('plans');
  const change = (part: Partial<PlanTable>, kind: string) =>
    edit(
      (plan) => ({
        ...plan,
        tables: changed(plan.tables, (each) =>
          each.id === table.id ? tableWithSeats({ ...each, ...part }, each.seats.length) : each,
        ),
      }),
      kind,
    );
  const resize = (seats: number) =>
    edit(
      (plan) => ({
        ...plan,
        tables: changed(plan.tables, (each) => (each.id === table.id ? tableWithSeats(each, seats) : each)),
      }),
      'table seats',
    );
  const size = (field: 'width' | 'depth') => (
    <NumberField
      label={t(`shape.${field === 'width' ? 'width' : 'height'}`)}
      min={0.2}
      max={50}
      step={0.1}
      decimalScale={2}
      value={table[field]}
      onChange={(value) => typeof value === 'number' && value > 0 && change({ [field]: value }, field)}
    />
  );
  return (
    <>
      <div className={styles.triple}>
        <TextInput
          label={t('row.name')}
          value={table.name}
          onChange={({ currentTarget }) => change({ name: currentTarget.value }, 'name')}
        />
        <NumberField
          label={t('row.seats')}
          min={1}
          max={200}
          allowDecimal={false}
          value={table.seats.length}
          onChange={(value) => typeof value === 'number' && value >= 1 && resize(value)}
        />
        <Select
          label={t('table.form')}
          data={(['round', 'rectangle'] as const).map((value) => ({ value, label: t(`table.${value}`) }))}
          value={table.form}
          onChange={(value) => change({ form: value === 'round' ? 'round' : 'rectangle' }, 'form')}
        />
      </div>
      <div className={styles.pair}>
        {size('width')}
        {size('depth')}
      </div>
    </>
  );
}
