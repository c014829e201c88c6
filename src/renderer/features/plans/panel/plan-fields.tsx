import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { capacityOf, type PlanDocument } from '../../../../shared/domain/plan/plan-document';
import { useFormat } from '../../../lib/format/use-format';
import type { Output } from '../../../lib/query/operations';
import { NumberField } from '../../../ui/number-field/number-field';
import { choose, edit, planNow } from '../designer/designer';
import { everything } from '../editing/parts';
import { BackgroundFields } from './background-fields';
import styles from './fields.module.css';
import { PlanVenueField } from './venue-field';

/** The plan as a whole, while nothing in it is chosen. */
export function PlanFields({ plan, known }: { plan: PlanDocument; known: Output<'plans', 'get'> }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const capacity = capacityOf(plan);
  const focus = (part: Partial<PlanDocument['focal']>) =>
    edit((before) => ({ ...before, focal: { ...before.focal, ...part } }), 'focal');
  return (
    <div className={styles.fields}>
      <h2 className={styles.title}>{t('plan.title')}</h2>
      <p className={styles.second}>
        {t('plan.facts', {
          seats: t('seats', { count: capacity, n: format.number(capacity) }),
          rows: format.number(plan.rows.length),
          sections: format.number(plan.sections.length),
        })}
      </p>
      <TextInput
        label={t('plan.name')}
        maxLength={200}
        value={plan.name}
        error={plan.name.trim() === '' ? t('problem.nameless') : undefined}
        onChange={({ currentTarget }) => {
          const name = currentTarget.value;
          edit((before) => ({ ...before, name }), 'plan name');
        }}
      />
      <PlanVenueField key={known.venue ?? ''} plan={known} />
      <div className={styles.pair}>
        <NumberField
          label={t('plan.focalX')}
          step={0.5}
          decimalScale={2}
          value={plan.focal.x}
          onChange={(x) => typeof x === 'number' && focus({ x })}
        />
        <NumberField
          label={t('plan.focalY')}
          step={0.5}
          decimalScale={2}
          value={plan.focal.y}
          onChange={(y) => typeof y === 'number' && focus({ y })}
        />
      </div>
      <p className={styles.second}>{t('plan.focalWhy')}</p>
      <div className={styles.buttons}>
        <Button onClick={() => choose(everything(planNow()))}>{t('plan.chooseAll')}</Button>
      </div>
      <BackgroundFields background={plan.background} />
    </div>
  );
}
