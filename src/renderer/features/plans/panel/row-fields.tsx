import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fromTheLeft } from '../../../../shared/domain/plan/numbering';
import { lineLength, pitchOf } from '../../../../shared/domain/plan/row-geometry';
import type { Numbering, PlanRow } from '../../../../shared/domain/plan/plan-seats';
import { NumberField } from '../../../ui/number-field/number-field';
import { edit } from '../designer/designer';
import { aislesOf, setAisles } from '../editing/aisles';
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
        <NumberField
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
        <NumberField
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
        <NumberField
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
      <AisleFields row={first} />
      <NumberingFields numbering={numbering} isOne={rows.length === 1} />
    </>
  );
}

/** Aisles through every chosen row, as typed: after seats "12, 28". */
function AisleFields({ row }: { row: PlanRow }) {
  const { t } = useTranslation('plans');
  const { after, width } = aislesOf(row);
  const [typed, setTyped] = useState<string | null>(null);
  const change = (places: readonly number[], metres: number) =>
    edit((plan, chosen) => setAisles(plan, chosen, places, metres), 'aisles');
  return (
    <div className={styles.pair}>
      <TextInput
        label={t('row.aislesAfter')}
        placeholder={t('row.noAisle')}
        value={typed ?? after.join(', ')}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          change([...currentTarget.value.matchAll(/\d+/g)].map(Number), width);
        }}
        onBlur={() => setTyped(null)}
      />
      <NumberField
        label={t('row.aisleWidth')}
        min={0.3}
        max={20}
        step={0.1}
        decimalScale={2}
        disabled={after.length === 0}
        value={width}
        onChange={(value) => typeof value === 'number' && value >= 0.3 && change(after, value)}
      />
    </div>
  );
}
