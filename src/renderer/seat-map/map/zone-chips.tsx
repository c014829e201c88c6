import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../../shared/domain/seat-state';
import { useFormat } from '../../lib/format/use-format';
import { coloursOf } from '../engine/colours';
import type { House } from '../engine/house';
import { codeOfLook, lookOfZone } from '../engine/looks';
import type { MapZone } from './map-types';
import { SeatGlyph } from './seat-glyph';
import styles from './zone-chips.module.css';
import { useIsHighContrast } from './use-is-high-contrast';

type Props = {
  house: House;
  states: Uint8Array;
  zones: readonly MapZone[];
  currency: string;
  /** The zone that alone keeps its colour. */
  chosen: number | null;
  onChoose: (categoryNo: number | null) => void;
};

/** What is free in each zone and at what price. A chip pressed: only that zone keeps its colour. */
export function ZoneChips({ house, states, zones: all, currency, chosen, onChoose }: Props) {
  const { t } = useTranslation('seat-map');
  const format = useFormat();
  const { looks } = coloursOf(useComputedColorScheme('light'), useIsHighContrast());
  // What only areas cost stands with the areas.
  const zones = useMemo(() => withNumbers(house, all), [house, all]);
  const counts = useMemo(() => freeByZone(house, states), [house, states]);
  const isOnly = zones.length === 1;
  const hasRoom = zones.length <= 3;
  return (
    <ul className={styles.chips} aria-label={t('zones')}>
      {zones.map((zone) => {
        const paint = looks[codeOfLook(lookOfZone(zone.categoryNo))];
        const count = counts.get(zone.categoryNo) ?? 0;
        const price = format.money(zone.priceMinor, currency);
        const isChosen = chosen === zone.categoryNo;
        return (
          <li key={zone.categoryNo}>
            <button
              type="button"
              className={styles.chip}
              disabled={isOnly}
              aria-pressed={isOnly ? undefined : isChosen}
              title={isOnly ? undefined : t('zoneOnly', { name: zone.name })}
              onMouseDown={(press) => press.preventDefault()}
              onClick={() => onChoose(isChosen ? null : zone.categoryNo)}
            >
              {paint && <SeatGlyph paint={paint} size={20} text={isOnly ? '' : zone.code.slice(0, 2)} />}
              {!isOnly && <span className={hasRoom ? styles.name : 'visually-hidden'}>{zone.name}</span>}
              <span className={styles.free}>{t('free', { count, n: format.number(count) })}</span>
              <span className={styles.price}>{price}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

const free = codeOf('free');

function withNumbers({ category, count, areas }: House, zones: readonly MapZone[]): readonly MapZone[] {
  if (areas.length === 0) return zones;
  const used = new Set(category.subarray(0, count));
  return zones.filter(({ categoryNo }) => used.has(categoryNo));
}

function freeByZone({ category, count }: House, states: Uint8Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const zone = category[i] ?? 0;
    if (states[i] === free) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  return counts;
}
