import { ActionIcon } from '@mantine/core';
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MapView } from '../engine/map-view';
import styles from './zoom-buttons.module.css';

/** Nearer, farther, the whole house: for who has no wheel. The keys are named in the titles. */
export function ZoomButtons({ view }: { view: MapView }) {
  const { t } = useTranslation('seat-map');
  const buttons = [
    { name: t('zoom.in'), key: '+', icon: IconPlus, run: () => view.zoom(1.4) },
    { name: t('zoom.out'), key: '−', icon: IconMinus, run: () => view.zoom(1 / 1.4) },
    { name: t('zoom.whole'), key: '*', icon: IconArrowsMaximize, run: () => view.flyToWhole() },
  ];
  return (
    <div className={styles.zoom} role="group" aria-label={t('zoom.label')}>
      {buttons.map(({ name, key, icon: Icon, run }) => (
        <ActionIcon
          key={name}
          className={styles.button}
          aria-label={name}
          title={`${name} (${key})`}
          // The focus stays where the clerk types.
          onMouseDown={(event) => event.preventDefault()}
          onClick={run}
        >
          <Icon size={20} stroke={1.75} aria-hidden />
        </ActionIcon>
      ))}
    </div>
  );
}
