import { Button, Select, TextInput } from '@mantine/core';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Numbering } from '../../../../shared/domain/plan/plan-seats';
import { NumberField } from '../../../ui/number-field/number-field';
import { renumber, type Run } from '../editing/marking';
import { edit } from '../designer/designer';
import styles from './fields.module.css';

const ends = ['left', 'right', 'middle'] as const;
const series = ['all', 'odd', 'even'] as const;
const signs = ['numbers', 'letters'] as const;
const sides = ['left', 'right'] as const;

/** How the chosen rows are numbered; every change is seen at once, and one undo takes it back. */
export const NumberingFields = memo(function NumberingFields({
  numbering,
  isOne,
}: {
  numbering: Numbering;
  isOne: boolean;
}) {
  const { t } = useTranslation('plans');
  const [run, setRun] = useState<Run>('each');
  const number = (change: Partial<Numbering>, how: Run = run) =>
    edit((plan, chosen) => renumber(plan, chosen, { ...numbering, ...change }, how), 'number');
  const isMiddle = numbering.from === 'middle';
  return (
    <fieldset className={styles.group}>
      <legend className={styles.heading}>{t('numbering.title')}</legend>
      <div className={styles.pair}>
        <Select
          label={t('numbering.from')}
          data={ends.map((value) => ({ value, label: t(`numbering.${value}`) }))}
          value={numbering.from}
          onChange={(value) => number({ from: ends.find((each) => each === value) ?? 'left' })}
        />
        {isMiddle ? (
          <Select
            label={t('numbering.oddSide')}
            data={sides.map((value) => ({ value, label: t(`numbering.side.${value}`) }))}
            value={numbering.oddSide ?? 'left'}
            onChange={(value) => number({ oddSide: sides.find((each) => each === value) ?? 'left' })}
          />
        ) : (
          <Select
            label={t('numbering.series')}
            data={series.map((value) => ({ value, label: t(`numbering.${value}`) }))}
            value={numbering.series}
            onChange={(value) => number({ series: series.find((each) => each === value) ?? 'all' })}
          />
        )}
      </div>
      <div className={styles.pair}>
        <Select
          label={t('numbering.signs')}
          data={signs.map((value) => ({ value, label: t(`numbering.${value}`) }))}
          value={numbering.signs}
          onChange={(value) => number({ signs: signs.find((each) => each === value) ?? 'numbers' })}
        />
        <NumberField
          label={t('numbering.start')}
          min={0}
          max={100_000}
          allowDecimal={false}
          value={numbering.start}
          onChange={(value) => typeof value === 'number' && number({ start: value })}
        />
      </div>
      <SkipField numbering={numbering} onSkip={(skip) => number({ skip })} />
      {!isOne && (
        <Select
          label={t('numbering.run')}
          data={[
            { value: 'each', label: t('numbering.each') },
            { value: 'through', label: t('numbering.through') },
          ]}
          value={run}
          onChange={(value) => {
            const how: Run = value === 'through' ? 'through' : 'each';
            setRun(how);
            number({}, how);
          }}
        />
      )}
      <div className={styles.buttons}>
        <Button onClick={() => number({})}>{t('numbering.apply')}</Button>
      </div>
    </fieldset>
  );
});

/** Numbers that nobody gets, as typed: "13, 17". */
function SkipField({ numbering, onSkip }: { numbering: Numbering; onSkip: (skip: number[]) => void }) {
  const { t } = useTranslation('plans');
  const [typed, setTyped] = useState((numbering.skip ?? []).join(', '));
  return (
    <TextInput
      label={t('numbering.skip')}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onSkip([...currentTarget.value.matchAll(/\d+/g)].map(Number).filter((each) => each <= 100_000));
      }}
    />
  );
}
