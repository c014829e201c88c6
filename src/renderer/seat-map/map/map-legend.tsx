import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/use-format';
import type { MapColours } from '../engine/colours';
import type { SeatLook } from '../../../shared/domain/seat-palette';
import { bitsOfLook, codeOfLook, countUnfaded } from '../engine/looks';
import type { MapContent } from './map-types';
import { KindSigns } from './kind-signs';
import { SeatGlyph } from './seat-glyph';
import styles from './map-legend.module.css';

type Props = {
  content: MapContent;
  /** A bit for every look that is in view. */
  seen: number;
  colours: MapColours;
  /** A sign pressed: only its seats keep their colour. */
  onOnly: (look: SeatLook | null) => void;
  /** A kind pressed: only its seats keep their colour. Left out: kinds are not listed. */
  onKind?: ((kind: number | null) => void) | undefined;
  /** The zones: free seats are explained by their chips. */
  children?: React.ReactNode;
  /** At the right of the signs: other ways to look at the house. */
  tools?: React.ReactNode;
};

const explained = ['mine', 'asking', 'otherTill', 'namedHold', 'blocked', 'booked', 'checkedIn'] as const;

/**
 * Explains every sign in view and only those, with how many there are in the house at this moment. While one is filtered for, all
 * that exist are listed: the others are faded, not gone.
 */
export function MapLegend({ content, seen, colours, onOnly, onKind, children, tools }: Props) {
  const { t } = useTranslation('seat-map');
  const format = useFormat();
  const { house, states, own } = content;
  const { mine, asking, only } = own;
  const counts = useMemo(
    () => countUnfaded(house, states, { mine, asking, zone: null, only: null }),
    [house, states, mine, asking],
  );
  const listed = explained.filter((look) => {
    const isSeen = only !== null || (seen & bitsOfLook(look)) !== 0;
    return look === only || (isSeen && counts[codeOfLook(look)]);
  });
  return (
    <div className={styles.legend}>
      {children}
      <div className={styles.line}>
        <ul className={styles.signs} aria-label={t('legend')}>
          {listed.map((look) => {
            const code = codeOfLook(look);
            const paint = colours.looks[code];
            return (
              <li key={look}>
                <button
                  type="button"
                  className={styles.sign}
                  aria-pressed={look === only}
                  title={t('lookOnly', { look: t(`look.${look}`) })}
                  onMouseDown={(press) => press.preventDefault()}
                  onClick={() => onOnly(look === only ? null : look)}
                >
                  {paint && <SeatGlyph paint={paint} />}
                  {t(`look.${look}`)} <span className={styles.count}>{format.number(counts[code] ?? 0)}</span>
                </button>
              </li>
            );
          })}
          {onKind && <KindSigns content={content} onKind={onKind} />}
        </ul>
        {tools}
      </div>
    </div>
  );
}
