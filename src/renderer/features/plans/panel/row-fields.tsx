import { NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fromTheLeft } from '../../../../shared/domain/plan/numbering';
import { lineLength, pitchOf } from '../../../../shared/domain/plan/row-geometry';
import type { Numbering, PlanRow } from '../../../../shared/domain/plan/plan-seats';
import { edit } from '../designer/designer';
import { nameRows } from '../editing/marking';
import { lineThrough, reshape, resize, respace } from '../editing/rows';
import styles from './fields.module.css';
import { NumberingFields } from './numbering-fields';

/** Name, seats, curve, distance and numbers of the chosen rows. */
export function RowFields({ rows }: { rows: readonly PlanRow[] }) {
  const { t } = useTranslation('plans');
  const [first] = rows;
  if (!first) return null;
  const line = first.line ?? lineThrough(first);
  const numbering: Numbering = first.numbering ?? fromTheLeft;
  const pitch = line ? pitchOf(line, first.seats.length) : 0;
  return (
    <>
      <div className={styles.pair}>
        <TextInput
          label={rows.length > 1 ? t('row.firstName') : t('row.name')}
          value={first.name}
          onChange={({ currentTarget }) => {
            const name = currentTarget.value;
            edit((plan, chosen) => nameRows(plan, chosen, name), 'name');
          }}
        />
        <NumberInput
          label={t('row.seats')}
          min={1}
          max={2000}
          allowDecimal={false}
          value={first.seats.length}
          onChange={(value) =>
            typeof value === 'number' &&
            value >= 1 &&
            edit((plan, chosen) => resize(plan, chosen, value), 'seats')
          }
        />
      </div>
      <div className={styles.pair}>
        <NumberInput
          label={t('row.pitch')}
          min={0.3}
          max={5}
          step={0.05}
          decimalScale={2}
          value={Math.round(pitch * 100) / 100}
          onChange={(value) =>
            typeof value === 'number' &&
            value >= 0.2 &&
            edit((plan, chosen) => respace(plan, chosen, value), 'pitch')
          }
        />
        <NumberInput
          label={t('row.curve')}
          step={0.1}
          decimalScale={2}
          min={line ? -lineLength(line) : -10}
          max={line ? lineLength(line) : 10}
          value={Math.round((line?.bulge ?? 0) * 100) / 100}
          onChange={(bulge) =>
            typeof bulge === 'number' &&
            edit((plan, chosen) => reshape(plan, chosen, (each) => ({ ...each, bulge })), 'curve')
          }
        />
      </div>
      <GapFields rows={rows} />
      <NumberingFields numbering={numbering} isOne={rows.length === 1} />
    </>
  );
}

/** An aisle through the middle, or after a number of seats, in every chosen row. */
function GapFields({ rows }: { rows: readonly PlanRow[] }) {
  const { t } = useTranslation('plans');
  const [first] = rows;
  const gaps = first?.line?.gaps ?? [];
  const [gap] = gaps;
  const after = gap?.after ?? Math.floor((first?.seats.length ?? 2) / 2);
  const change = (place: number, width: number) =>
    edit(
      (plan, chosen) =>
        reshape(plan, chosen, (line) => ({
          ...line,
          gaps: width > 0 && place >= 1 ? [{ after: place, width }] : [],
        })),
      'gap',
    );
  return (
    <div className={styles.pair}>
      <Select
        label={t('row.aisles')}
        data={[
          { value: '0', label: t('row.noAisle') },
          { value: '1', label: t('row.oneAisle') },
          ...(gaps.length > 1 ? [{ value: '2', label: t('row.moreAisles') }] : []),
        ]}
        value={String(Math.min(2, gaps.length))}
        onChange={(value) => change(after, value === '0' ? 0 : 1.2)}
      />
      <NumberInput
        label={t('row.aisleAfter')}
        min={1}
        max={Math.max(1, (first?.seats.length ?? 2) - 1)}
        allowDecimal={false}
        disabled={gaps.length !== 1}
        value={after}
        onChange={(value) => typeof value === 'number' && gap && change(value, gap.width)}
      />
    </div>
  );
}
