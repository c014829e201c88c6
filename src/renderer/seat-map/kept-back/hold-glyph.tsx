import { useComputedColorScheme } from '@mantine/core';
import type { NamedHold } from '../../../shared/contract/named-holds';
import { coloursOf } from '../engine/colours';
import { codeOfHold, codeOfLook } from '../engine/looks';
import { SeatGlyph } from '../map/seat-glyph';
import { useIsHighContrast } from '../map/use-is-high-contrast';

type Props = Pick<NamedHold, 'kind' | 'letter' | 'colour'> & { size?: number };

/** One of its seats as the map draws it. */
export function HoldGlyph({ kind, letter, colour, size = 24 }: Props) {
  const { looks } = coloursOf(useComputedColorScheme('light'), useIsHighContrast());
  const isBlock = kind === 'block';
  const paint = looks[isBlock ? codeOfLook('blocked') : codeOfHold(colour)];
  return paint ? <SeatGlyph paint={paint} size={size} text={isBlock ? '' : letter} /> : null;
}
