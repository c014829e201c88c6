import { useTranslation } from 'react-i18next';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import type { PlanRow, PlanTable } from '../../../../shared/domain/plan/plan-seats';
import { useFormat } from '../../../lib/format/use-format';

/** What rows, tables and the other parts of a plan are called in a sentence. */
export function usePartWords() {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const seats = (count: number) => t('seats', { count, n: format.number(count) });
  return {
    seats,
    holder: (holder: PlanRow | PlanTable) =>
      t('form' in holder ? 'part.table' : 'part.row', {
        name: holder.name,
        seats: seats(holder.seats.length),
      }),
    area: ({ name, capacity }: PlanDocument['areas'][number]) =>
      t('part.area', { name, n: format.number(capacity) }),
    shape: ({ role, text }: PlanDocument['shapes'][number]) =>
      text === '' ? t(`role.${role}`) : `${t(`role.${role}`)} “${text}”`,
  };
}
