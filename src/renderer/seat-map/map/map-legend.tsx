import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/use-format';
import type { MapColours } from '../engine/colours';
import { codeOfLook, countLooks } from '../engine/looks';
import { SeatGlyph } from './seat-glyph';
import styles from './map-legend.module.css';

type Props = {
  looks: Uint8Array;
  /** A bit for every look that is in view. */
  seen: number;
  colours: MapColours;
  /** The zones: free seats are explained by their chips. */
  children?: React.ReactNode;
  /** At the right of the signs: other ways to look at the house. */
  tools?: React.ReactNode;
};

const explained = ['mine', 'asking', 'otherTill', 'namedHold', 'blocked', 'booked', 'checkedIn'] as const;

/** Explains every sign in view and only those, with how many there are in the house at this moment. */
export function MapLegend({ looks, seen, colours, children, tools }: Props) {
  const { t } = useTranslation('seat-map');
  const format = useFormat();
  const counts = useMemo(() => countLooks(looks), [looks]);
  const inView = explained.filter((look) => seen & (1 << codeOfLook(look)) && counts[codeOfLook(look)]);
  return (
    <div className={styles.legend}>
      {children}
      <div className={styles.line}>
        <ul className={styles.signs} aria-label={t('legend')}>
          {inView.map((look) => {
            const code = codeOfLook(look);
            const paint = colours.looks[code];
            return (
              <li key={look} className={styles.sign}>
                {paint && <SeatGlyph paint={paint} />}
                {t(`look.${look}`)} <span className={styles.count}>{format.number(counts[code] ?? 0)}</span>
              </li>
            );
          })}
        </ul>
        {tools}
      </div>
    </div>
  );
}
