import { ActionIcon, Select } from '@mantine/core';
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/use-format';
import { zoomed } from '../../../seat-map/engine/camera';
import { planBox } from '../editing/picking';
import { scales, type useBoard } from '../drawing/use-board';
import styles from './board.module.css';
import { flatNow, useDesigner } from './designer';

const grids = [0, 0.1, 0.25, 0.5, 1, 2];

/** Grid and zoom, at the lower right corner of the drawing. */
export function BoardTools({ board }: { board: ReturnType<typeof useBoard> }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const grid = useDesigner((state) => state.grid);
  return (
    <div className={styles.tools}>
      <div className={styles.grid}>
        <label htmlFor="plan-grid">{t('board.grid')}</label>
        <Select
          id="plan-grid"
          w="6.5rem"
          data={grids.map((step) => ({
            value: String(step),
            label: step === 0 ? t('board.noGrid') : t('board.metres', { n: format.number(step) }),
          }))}
          value={String(grid)}
          onChange={(value) => useDesigner.setState({ grid: Number(value ?? 0) })}
          comboboxProps={{ position: 'top' }}
        />
      </div>
      <ActionIcon aria-label={t('board.out')} size="lg" onClick={() => zoomBoard(board, 1 / 1.4)}>
        <IconMinus size={20} stroke={1.75} />
      </ActionIcon>
      <ActionIcon aria-label={t('board.in')} size="lg" onClick={() => zoomBoard(board, 1.4)}>
        <IconPlus size={20} stroke={1.75} />
      </ActionIcon>
      <ActionIcon
        aria-label={t('board.whole')}
        size="lg"
        onClick={() => useDesigner.setState({ camera: null })}
      >
        <IconArrowsMaximize size={20} stroke={1.75} />
      </ActionIcon>
    </div>
  );
}

/** Nearer or farther, around a place of the view or its middle. */
export function zoomBoard(
  { view, cameraNow }: Pick<ReturnType<typeof useBoard>, 'view' | 'cameraNow'>,
  factor: number,
  place = { x: view.current.width / 2, y: view.current.height / 2 },
): void {
  const bounds = planBox(flatNow());
  const limits = { bounds, least: scales.least, most: scales.most };
  useDesigner.setState({ camera: zoomed(cameraNow(), view.current, factor, place, limits) });
}
