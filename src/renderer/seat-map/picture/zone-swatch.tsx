import { useComputedColorScheme } from '@mantine/core';
import { seatPalette } from '../../../shared/domain/seat-palette';
import { freeLookOf } from './draw-house';
import styles from './zone-swatch.module.css';

type Props = { categoryNo: number; children: string };

/** A price category's code on the colour that its free seats have on the map. */
export function ZoneSwatch({ categoryNo, children }: Props) {
  const theme = useComputedColorScheme('light');
  const { fill, sign } = seatPalette[theme].seats[freeLookOf(categoryNo)];
  return (
    <span className={styles.swatch} style={{ background: fill, color: sign }}>
      {children}
    </span>
  );
}

/** The colour of a price category alone, beside a field that names it. */
export function ZoneDot({ categoryNo }: Pick<Props, 'categoryNo'>) {
  const theme = useComputedColorScheme('light');
  const { fill } = seatPalette[theme].seats[freeLookOf(categoryNo)];
  return <span className={styles.dot} style={{ background: fill }} aria-hidden />;
}
