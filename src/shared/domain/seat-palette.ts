/** The two drawn themes; "system" resolves to one of them. */
export type SeatTheme = 'light' | 'dark';

/** Every way a seat can look on the map. The six free looks follow the order of the price zones. */
export const seatLooks = [
  'free1',
  'free2',
  'free3',
  'free4',
  'free5',
  'free6',
  'mine',
  'asking',
  'otherTill',
  'namedHold',
  'lease',
  'blocked',
  'booked',
  'checkedIn',
] as const;

export type SeatLook = (typeof seatLooks)[number];

/** The sign drawn inside a seat, so that colour is never the only answer. */
export type SeatMark =
  'number' | 'bold-number' | 'dashed-number' | 'clock' | 'letter' | 'corner' | 'cross' | 'dot' | 'tick';

/** Colours as `#RRGGBB`: `fill` of the seat, its `edge`, and the `sign` on the fill. */
export type SeatPaint = { fill: string; edge: string; sign: string; mark: SeatMark };

/** `ground` is what the seats lie on; `accent` is the ring of my own seats. */
export type SeatPalette = { ground: string; accent: string; seats: Record<SeatLook, SeatPaint> };

/** The families a clerk learns: colour I can sell, black (white) is mine, pale or grey is not for sale. */
export type SeatFamily = 'sellable' | 'mine' | 'unsellable';

const solid = (fill: string, sign: string): SeatPaint => ({ fill, edge: fill, sign, mark: 'number' });

const light: SeatPalette = {
  ground: '#F1F2F5',
  accent: '#7A2E7E',
  seats: {
    free1: solid('#23459D', '#FFFFFF'),
    free2: solid('#3396A0', '#14171C'),
    free3: solid('#9B8442', '#14171C'),
    free4: solid('#CF5971', '#14171C'),
    free5: solid('#0B764D', '#FFFFFF'),
    free6: solid('#842B02', '#FFFFFF'),
    mine: { fill: '#14171C', edge: '#7A2E7E', sign: '#FFFFFF', mark: 'bold-number' },
    asking: { fill: '#F3E3F4', edge: '#7A2E7E', sign: '#14171C', mark: 'dashed-number' },
    otherTill: { fill: '#FFE9B8', edge: '#8A5A00', sign: '#5C3B00', mark: 'clock' },
    namedHold: { fill: '#E6DDF8', edge: '#5E4B8B', sign: '#3B2C66', mark: 'letter' },
    lease: { fill: '#D6E8FA', edge: '#1B4F8A', sign: '#123A66', mark: 'corner' },
    blocked: { fill: '#F1F2F5', edge: '#667080', sign: '#4A5260', mark: 'cross' },
    booked: { fill: '#C9CED6', edge: '#C9CED6', sign: '#4A5260', mark: 'dot' },
    checkedIn: { fill: '#B4BBC6', edge: '#B4BBC6', sign: '#3A414C', mark: 'tick' },
  },
};

const dark: SeatPalette = {
  ground: '#14171C',
  accent: '#E29BE6',
  seats: {
    free1: solid('#5A87D0', '#14171C'),
    free2: solid('#43B2AC', '#14171C'),
    free3: solid('#A0824B', '#14171C'),
    free4: solid('#D5677C', '#14171C'),
    free5: solid('#A4DEB7', '#14171C'),
    free6: solid('#F9A870', '#14171C'),
    mine: { fill: '#FFFFFF', edge: '#E29BE6', sign: '#14171C', mark: 'bold-number' },
    asking: { fill: '#3A2340', edge: '#E29BE6', sign: '#F2F4F7', mark: 'dashed-number' },
    otherTill: { fill: '#43320F', edge: '#F5C26B', sign: '#F5C26B', mark: 'clock' },
    namedHold: { fill: '#2F2748', edge: '#B9A5EC', sign: '#DCD0FA', mark: 'letter' },
    lease: { fill: '#14304A', edge: '#7FB8EC', sign: '#CFE6FB', mark: 'corner' },
    blocked: { fill: '#14171C', edge: '#8F98A6', sign: '#B4BBC6', mark: 'cross' },
    booked: { fill: '#2A2F37', edge: '#2A2F37', sign: '#98A1AE', mark: 'dot' },
    checkedIn: { fill: '#3A414C', edge: '#3A414C', sign: '#C3CAD4', mark: 'tick' },
  },
};

/** Fill, edge and sign of every seat look in both themes. Its contrasts and distances are tested. */
export const seatPalette: Record<SeatTheme, SeatPalette> = { light, dark };

/**
 * Named holds of eight colours, all of the pale family; the letter tells them apart for who cannot tell the colours. The first is the
 * look `namedHold`.
 */
export const holdPaints: Record<SeatTheme, readonly SeatPaint[]> = {
  light: [
    light.seats.namedHold,
    lettered('#FFD2DB', '#8B384F', '#591D2F'),
    lettered('#FFD5C7', '#8C3D20', '#5A210B'),
    lettered('#F2DDB3', '#705300', '#453200'),
    lettered('#D3E8BF', '#426410', '#263E00'),
    lettered('#BBEDD6', '#00694A', '#00402C'),
    lettered('#B1ECF3', '#00646D', '#003D43'),
    lettered('#C8E3FF', '#185A95', '#033761'),
  ],
  dark: [
    dark.seats.namedHold,
    lettered('#46202A', '#E796A8', '#FFCBD5'),
    lettered('#472215', '#E89B80', '#FFCEBD'),
    lettered('#3C2B02', '#CEAC64', '#EDD8AE'),
    lettered('#243411', '#9CBE7A', '#CEE3BA'),
    lettered('#043726', '#6FC5A1', '#B6E8D1'),
    lettered('#00353A', '#57C3CF', '#ACE7EE'),
    lettered('#142F4B', '#7FB6EE', '#C0DEFF'),
  ],
};

function lettered(fill: string, edge: string, sign: string): SeatPaint {
  return { fill, edge, sign, mark: 'letter' };
}

/** The family a look belongs to; *asking* counts as not for sale until the server says yes. */
export function familyOf(look: SeatLook): SeatFamily {
  if (look === 'mine') return 'mine';
  return look.startsWith('free') ? 'sellable' : 'unsellable';
}
