import { Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document';
import { seatLabel } from '../../../../shared/domain/plan/seat-labels';
import type { PlanSeat } from '../../../../shared/domain/plan/plan-seats';
import { edit } from '../designer/designer';
import { aisleAfter, relabel, setAisleAfter } from '../editing/marking';
import { holdersOf } from '../editing/parts';
import styles from './fields.module.css';

/** One seat: its number, its whole label where it has one of its own, and who sits beside it. It keeps its identity. */
export function SeatFields({ plan, seat }: { plan: PlanDocument; seat: PlanSeat }) {
  const { t } = useTranslation('plans');
  const holder = holdersOf(plan).find(({ seats }) => seats.includes(seat));
  const prefix = plan.sections.find(({ id }) => id === holder?.section)?.prefix ?? '';
  const madeOf = seatLabel(prefix, holder?.name ?? '', { number: seat.number });
  const aisle = aisleAfter(plan, seat.id);
  return (
    <>
      <div className={styles.pair}>
        <TextInput
          label={t('seat.number')}
          maxLength={200}
          value={seat.number}
          onChange={({ currentTarget }) => {
            const number = currentTarget.value;
            edit((before) => relabel(before, seat.id, { number }), 'seat number');
          }}
        />
        <TextInput
          label={t('seat.label')}
          maxLength={200}
          placeholder={madeOf}
          value={seat.label ?? ''}
          onChange={({ currentTarget }) => {
            const label = currentTarget.value;
            edit((before) => relabel(before, seat.id, { label }), 'seat label');
          }}
        />
      </div>
      {aisle !== null && (
        <Switch
          label={t('seat.aisle')}
          checked={aisle}
          onChange={({ currentTarget }) => {
            const hasAisle = currentTarget.checked;
            edit((before) => setAisleAfter(before, seat.id, hasAisle));
          }}
        />
      )}
    </>
  );
}
