import { IconEyeOff, IconHeartHandshake, IconWheelchair } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { seatKinds } from '../../../shared/domain/seat-kind';
import { useFormat } from '../../lib/format/use-format';
import { freeByKind } from '../engine/looks';
import type { MapContent } from './map-types';
import styles from './map-legend.module.css';

type Props = { content: MapContent; onKind: (kind: number | null) => void };

const icons = {
  wheelchair: IconWheelchair,
  companion: IconHeartHandshake,
  restricted_view: IconEyeOff,
} as const;

/** The special kinds of seats that the house has, with how many of each are free. One pressed: only they keep their colour. */
export function KindSigns({ content: { house, states, own }, onKind }: Props) {
  const { t } = useTranslation('seat-map');
  const format = useFormat();
  const counts = useMemo(() => freeByKind(house, states), [house, states]);
  if (counts === null) return null;
  return seatKinds.map((kind, place) => {
    if (kind === 'standard' || !counts.all[place]) return null;
    const isChosen = own.kind === place;
    const Icon = icons[kind];
    const name = t(`kind.${kind}`);
    return (
      <li key={kind}>
        <button
          type="button"
          className={styles.sign}
          aria-pressed={isChosen}
          title={t('lookOnly', { look: name })}
          onMouseDown={(press) => press.preventDefault()}
          onClick={() => onKind(isChosen ? null : place)}
        >
          <Icon size={16} stroke={1.75} aria-hidden />
          {name}{' '}
          <span className={styles.count}>
            {t('free', { count: counts.free[place] ?? 0, n: format.number(counts.free[place] ?? 0) })}
          </span>
        </button>
      </li>
    );
  });
}
