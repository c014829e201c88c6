import { ActionIcon, Button } from '@mantine/core';
import {
  IconFlipHorizontal,
  IconFlipVertical,
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
} from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { edit, editAndChoose, useDesigner } from '../designer/designer';
import { repeat } from '../editing/copying';
import { align, distribute, mirror, moveBy, turnBy } from '../editing/moving';
import { usualRowDistance } from '../editing/rows';
import styles from './fields.module.css';
import { NumberField } from '../../../ui/number-field/number-field';

/** Moving, turning, aligning and repeating with numbers and buttons: the twin of every drag. */
export const ArrangeFields = memo(function ArrangeFields() {
  const { t } = useTranslation('plans');
  const count = useDesigner((state) => state.chosen.size);
  const icon = { size: 20, stroke: 1.75 };
  const actions = [
    {
      name: 'left',
      icon: <IconLayoutAlignLeft {...icon} />,
      least: 2,
      run: () => edit((p, c) => align(p, c, 'left')),
    },
    {
      name: 'middle',
      icon: <IconLayoutAlignCenter {...icon} />,
      least: 2,
      run: () => edit((p, c) => align(p, c, 'middle')),
    },
    {
      name: 'right',
      icon: <IconLayoutAlignRight {...icon} />,
      least: 2,
      run: () => edit((p, c) => align(p, c, 'right')),
    },
    {
      name: 'top',
      icon: <IconLayoutAlignTop {...icon} />,
      least: 2,
      run: () => edit((p, c) => align(p, c, 'top')),
    },
    {
      name: 'centre',
      icon: <IconLayoutAlignMiddle {...icon} />,
      least: 2,
      run: () => edit((p, c) => align(p, c, 'centre')),
    },
    {
      name: 'bottom',
      icon: <IconLayoutAlignBottom {...icon} />,
      least: 2,
      run: () => edit((p, c) => align(p, c, 'bottom')),
    },
    {
      name: 'across',
      icon: <IconLayoutDistributeVertical {...icon} />,
      least: 3,
      run: () => edit((p, c) => distribute(p, c, 'x')),
    },
    {
      name: 'deep',
      icon: <IconLayoutDistributeHorizontal {...icon} />,
      least: 3,
      run: () => edit((p, c) => distribute(p, c, 'y')),
    },
    {
      name: 'sideways',
      icon: <IconFlipHorizontal {...icon} />,
      least: 1,
      run: () => edit((p, c) => mirror(p, c, 'sideways')),
    },
    {
      name: 'depth',
      icon: <IconFlipVertical {...icon} />,
      least: 1,
      run: () => edit((p, c) => mirror(p, c, 'depth')),
    },
  ] as const;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.heading}>{t('arrange.title')}</legend>
      <div className={styles.buttons}>
        {actions.map((action) => (
          <ActionIcon
            key={action.name}
            size={30}
            aria-label={t(`arrange.${action.name}`)}
            title={t(`arrange.${action.name}`)}
            disabled={count < action.least}
            onClick={action.run}
          >
            {action.icon}
          </ActionIcon>
        ))}
      </div>
      <MoveFields />
      <RepeatFields />
    </fieldset>
  );
});

/** By how much to move and turn. */
function MoveFields() {
  const { t } = useTranslation('plans');
  const [by, setBy] = useState({ x: 0, y: 0, turn: 0 });
  const field = (name: 'x' | 'y' | 'turn') => (
    <NumberField
      label={t(`arrange.by.${name}`)}
      step={name === 'turn' ? 5 : 0.5}
      decimalScale={2}
      value={by[name]}
      onChange={(value) => setBy({ ...by, [name]: Number(value) || 0 })}
    />
  );
  const move = () =>
    edit((plan, chosen) => turnBy(moveBy(plan, chosen, { x: by.x, y: by.y }), chosen, by.turn));
  return (
    <>
      <div className={styles.triple}>
        {field('x')}
        {field('y')}
        {field('turn')}
      </div>
      <div className={styles.buttons}>
        <Button onClick={move}>{t('arrange.move')}</Button>
      </div>
    </>
  );
}

/** So many more, each a step further. */
function RepeatFields() {
  const { t } = useTranslation('plans');
  const [step, setStep] = useState({ times: 1, x: 0, y: usualRowDistance });
  const field = (name: 'times' | 'x' | 'y') => (
    <NumberField
      label={t(`arrange.repeat.${name}`)}
      min={name === 'times' ? 1 : -1000}
      max={name === 'times' ? 200 : 1000}
      step={name === 'times' ? 1 : 0.1}
      decimalScale={2}
      value={step[name]}
      onChange={(value) => setStep({ ...step, [name]: Number(value) || 0 })}
    />
  );
  const run = () =>
    editAndChoose((plan, chosen) =>
      repeat(plan, chosen, Math.min(200, Math.max(1, Math.round(step.times))), { x: step.x, y: step.y }),
    );
  return (
    <>
      <div className={styles.triple}>
        {field('times')}
        {field('x')}
        {field('y')}
      </div>
      <div className={styles.buttons}>
        <Button onClick={run}>{t('arrange.repeat.run')}</Button>
      </div>
    </>
  );
}
