import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/use-format';
import { NumberField } from '../../../ui/number-field/number-field';
import { edit } from '../designer/designer';
import { middles, withCorner, withCornerAfter, withoutCorner, type Outline } from '../editing/corners';
import styles from './fields.module.css';

/** An outline with more corners is drawn, not typed. */
const mostShown = 16;

/** Every corner of an outline in metres: the twin of dragging them. */
export function CornerFields({ outline }: { outline: Outline }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const { id, points, isClosed } = outline;
  const between = middles(points, isClosed);
  const addLast = () => {
    const index = between.length - 1;
    const at = between[index];
    if (at) edit((plan) => withCornerAfter(plan, id, index, at));
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.heading}>
        {t('corners.title', { count: points.length, n: format.number(points.length) })}
      </legend>
      <p className={styles.second}>{t('corners.why')}</p>
      {points.slice(0, mostShown).map((point, index) => (
        <div key={index} className={styles.corner}>
          {(['x', 'y'] as const).map((axis) => (
            <NumberField
              key={axis}
              aria-label={t(`corners.${axis}`, { n: index + 1 })}
              step={0.5}
              decimalScale={2}
              value={point[axis]}
              onChange={(value) =>
                typeof value === 'number' &&
                edit((plan) => withCorner(plan, id, index, { ...point, [axis]: value }), `corner ${index}`)
              }
            />
          ))}
          <ActionIcon
            aria-label={t('corners.remove', { n: index + 1 })}
            disabled={points.length <= (isClosed ? 3 : 2)}
            onClick={() => edit((plan) => withoutCorner(plan, id, index))}
          >
            <IconTrash size={18} stroke={1.75} />
          </ActionIcon>
        </div>
      ))}
      <div className={styles.buttons}>
        <Button onClick={addLast}>{t('corners.add')}</Button>
      </div>
    </fieldset>
  );
}
