import {
  holdPaints,
  seatLooks,
  seatPalette,
  type SeatMark,
  type SeatPaint,
  type SeatTheme,
} from '../../../shared/domain/seat-palette';

/** How one look is painted. Colours are `#RRGGBB`; `edgeWidth` in CSS pixels, 0 where edge and fill are one. */
export interface Paint {
  readonly fill: string;
  readonly edge: string;
  readonly sign: string;
  readonly mark: SeatMark;
  readonly edgeWidth: number;
  /** A letter is written where the sign would be, as soon as it can be read. */
  readonly isLettered?: true;
}

/** All colours of the map in one theme. */
export interface MapColours {
  readonly ground: string;
  readonly accent: string;
  readonly ink: string;
  readonly secondInk: string;
  readonly thirdInk: string;
  readonly hairline: string;
  readonly panel: string;
  /** By code of the look: those of `seatLooks`, the faded one, then named holds from the second colour on. */
  readonly looks: readonly Paint[];
}

const inks = {
  light: { ink: '#14171C', secondInk: '#4A5260', thirdInk: '#667080', hairline: '#DFE2E8', panel: '#FFFFFF' },
  dark: { ink: '#F2F4F7', secondInk: '#B4BBC6', thirdInk: '#8F98A6', hairline: '#2C313A', panel: '#191C22' },
} as const;

/** The colours of a theme. High contrast draws every edge with two pixels and outlines the grey families. */
export function coloursOf(theme: SeatTheme, isHighContrast: boolean): MapColours {
  const { ground, accent, seats } = seatPalette[theme];
  const own = inks[theme];
  const painted = (paint: SeatPaint): Paint => {
    if (!isHighContrast) return { ...paint, edgeWidth: paint.edge === paint.fill ? 0 : 1.5 };
    // What is gone recedes by its grey; here its edge must not.
    const edge = paint.mark === 'dot' || paint.mark === 'tick' ? paint.sign : paint.edge;
    return { ...paint, edge, edgeWidth: 2 };
  };
  const looks = seatLooks.map((look) => painted(seats[look]));
  const fadedEdge = isHighContrast ? own.secondInk : own.thirdInk;
  const faded: Paint = {
    fill: ground,
    edge: fadedEdge,
    sign: own.secondInk,
    mark: 'number',
    edgeWidth: isHighContrast ? 2 : 1,
  };
  return { ground, accent, ...own, looks: [...looks, faded, ...holdPaints[theme].slice(1).map(painted)] };
}

/** The same colours where named holds show their letters. */
export function withLetters(colours: MapColours): MapColours {
  const looks = colours.looks.map((paint): Paint =>
    paint.mark === 'letter' ? { ...paint, isLettered: true } : paint,
  );
  return { ...colours, looks };
}
