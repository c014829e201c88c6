import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { shapeRoles, type PlanCaption, type PlanShape } from '../../../../shared/domain/plan/plan-drawing';
import { NumberField } from '../../../ui/number-field/number-field';
import { edit } from '../designer/designer';
import { changed } from '../editing/parts';
import styles from './fields.module.css';

/** What a shape stands for, what is written in it, and its size. */
export function ShapeFields({ shape }: { shape: PlanShape }) {
  const { t } = useTranslation('plans');
  const change = (part: object, kind: string) =>
    edit(
      (plan) => ({
        ...plan,
        shapes: changed(plan.shapes, (each) => (each.id === shape.id ? { ...each, ...part } : each)),
      }),
      kind,
    );
  const hasSize = shape.form === 'rectangle' || shape.form === 'ellipse';
  return (
    <>
      <div className={styles.pair}>
        <Select
          label={t('shape.role')}
          data={shapeRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
          value={shape.role}
          onChange={(value) => change({ role: shapeRoles.find((each) => each === value) ?? 'other' }, 'role')}
        />
        <TextInput
          label={t('shape.text')}
          value={shape.text}
          onChange={({ currentTarget }) => change({ text: currentTarget.value }, 'shape text')}
        />
      </div>
      {hasSize && (
        <div className={styles.pair}>
          <Select
            className={styles.whole}
            label={t('table.form')}
            data={[
              { value: 'rectangle', label: t('table.rectangle') },
              { value: 'ellipse', label: t('shape.ellipse') },
            ]}
            value={shape.form}
            onChange={(value) => change({ form: value === 'ellipse' ? 'ellipse' : 'rectangle' }, 'form')}
          />
          {(['width', 'height'] as const).map((field) => (
            <NumberField
              key={field}
              label={t(`shape.${field}`)}
              min={0.1}
              max={1000}
              step={0.5}
              decimalScale={2}
              value={shape[field]}
              onChange={(value) =>
                typeof value === 'number' && value > 0 && change({ [field]: value }, field)
              }
            />
          ))}
        </div>
      )}
    </>
  );
}

export function CaptionFields({ caption }: { caption: PlanCaption }) {
  const { t } = useTranslation('plans');
  const change = (part: Partial<PlanCaption>, kind: string) =>
    edit(
      (plan) => ({
        ...plan,
        captions: changed(plan.captions, (each) => (each.id === caption.id ? { ...each, ...part } : each)),
      }),
      kind,
    );
  return (
    <div className={styles.pair}>
      <TextInput
        label={t('shape.text')}
        value={caption.text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value }, 'text')}
      />
      <NumberField
        label={t('shape.size')}
        min={0.2}
        max={20}
        step={0.1}
        decimalScale={2}
        value={caption.size}
        onChange={(value) => typeof value === 'number' && value > 0 && change({ size: value }, 'size')}
      />
    </div>
  );
}
