import { Select, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlanArea } from '../../../../shared/domain/plan/plan-seats';
import { NumberField } from '../../../ui/number-field/number-field';
import { edit } from '../designer/designer';
import { rounded } from '../editing/moving';
import { changed } from '../editing/parts';
import { boxAround } from '../editing/places';
import styles from './fields.module.css';

/** Standing room or free seating: what it is, its name, how many it holds, and the room it takes. */
export function AreaFields({ area }: { area: PlanArea }) {
  const { t } = useTranslation('plans');
  const change = (part: Partial<PlanArea>, kind: string) =>
    edit(
      (plan) => ({
        ...plan,
        areas: changed(plan.areas, (each) => (each.id === area.id ? { ...each, ...part } : each)),
      }),
      kind,
    );
  const box = boxAround(area.outline, 0);
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const stretch = (across: number, deep: number) =>
    change(
      {
        outline: area.outline.map(({ x, y }) => ({
          x: rounded(box.left + (x - box.left) * across),
          y: rounded(box.top + (y - box.top) * deep),
        })),
      },
      'area size',
    );
  const setStepFree = (isStepFree: boolean) =>
    edit((plan) => ({
      ...plan,
      areas: changed(plan.areas, (each) => {
        if (each.id !== area.id) return each;
        const { stepFree: _, ...rest } = each;
        return isStepFree ? { ...rest, stepFree: true } : rest;
      }),
    }));
  return (
    <>
      <div className={styles.pair}>
        <Select
          label={t('area.kind')}
          data={(['standing', 'free_seating'] as const).map((value) => ({
            value,
            label: t(`area.kinds.${value}`),
          }))}
          value={area.kind}
          onChange={(value) =>
            change({ kind: value === 'free_seating' ? 'free_seating' : 'standing' }, 'area kind')
          }
        />
        <Switch
          label={t('mark.stepFree')}
          checked={area.stepFree === true}
          onChange={({ currentTarget }) => setStepFree(currentTarget.checked)}
        />
      </div>
      <div className={styles.pair}>
        <TextInput
          label={t('row.name')}
          value={area.name}
          error={area.name.trim() === '' ? t('problem.nameless') : undefined}
          onChange={({ currentTarget }) => change({ name: currentTarget.value || ' ' }, 'name')}
        />
        <NumberField
          label={t('area.capacity')}
          min={0}
          max={200_000}
          allowDecimal={false}
          value={area.capacity}
          onChange={(value) => typeof value === 'number' && change({ capacity: value }, 'capacity')}
        />
      </div>
      <div className={styles.pair}>
        <NumberField
          label={t('shape.width')}
          min={0.5}
          step={0.5}
          decimalScale={2}
          value={Math.round(width * 100) / 100}
          onChange={(value) => typeof value === 'number' && value >= 0.5 && stretch(value / width, 1)}
        />
        <NumberField
          label={t('shape.height')}
          min={0.5}
          step={0.5}
          decimalScale={2}
          value={Math.round(height * 100) / 100}
          onChange={(value) => typeof value === 'number' && value >= 0.5 && stretch(1, value / height)}
        />
      </div>
    </>
  );
}
