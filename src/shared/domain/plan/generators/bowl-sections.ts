import type { RowLine } from '../plan-seats';
import { arcLine } from '../row-geometry';

/** A field with rounded corners, its middle at 0, 0. Metres. */
export interface Field {
  readonly length: number;
  readonly width: number;
  readonly corner: number;
}

/** A part of a ring: straight beside the field, or a wedge at a corner. */
export interface BowlSection {
  readonly id: string;
  readonly name: string;
  /** Metres of seats that a row has at this distance from the field, without the aisles at its ends. */
  readonly lengthAt: (distance: number) => number;
  readonly place: StraightPlace | WedgePlace;
}

interface StraightPlace {
  readonly kind: 'straight';
  /** Outwards, as an angle: 0 away from the stage, rising to the audience's right. */
  readonly outwards: number;
  /** From the field's middle to the inner line, and where on it the section's middle is, to the right of somebody who sits there. */
  readonly inner: number;
  readonly along: number;
}

interface WedgePlace {
  readonly kind: 'wedge';
  readonly centre: { readonly x: number; readonly y: number };
  readonly corner: number;
  readonly from: number;
  readonly to: number;
}

const aisle = 1.2;
const widestSection = 14;

/**
 * The sections of a tier, counted from the middle of the side at the bottom of the drawing, to the right and around. A tier that begins
 * further out has longer corners and so more wedges.
 */
export function bowlSections(field: Field, tier: number, distance: number, depth: number): BowlSection[] {
  const sections: BowlSection[] = [];
  const half = { x: field.length / 2 - field.corner, y: field.width / 2 - field.corner };
  const nameNext = () => String((tier + 1) * 100 + sections.length + 1);
  for (let side = 0; side < 4; side += 1) {
    const [straight, inner] = side % 2 === 0 ? [half.x, half.y] : [half.y, half.x];
    const count = Math.max(1, Math.round((2 * straight) / widestSection));
    const width = (2 * straight) / count;
    for (let nth = 0; nth < count; nth += 1) {
      const along = -straight + (nth + 0.5) * width;
      const place: StraightPlace = {
        kind: 'straight',
        outwards: (side * Math.PI) / 2,
        inner: inner + field.corner,
        along,
      };
      sections.push({ id: `s${nameNext()}`, name: nameNext(), lengthAt: () => width - aisle, place });
    }
    for (const wedge of wedgesOf(field, side, distance, depth))
      sections.push({
        id: `s${nameNext()}`,
        name: nameNext(),
        lengthAt: (at) => Math.max(0, (wedge.to - wedge.from) * (wedge.corner + at) - aisle),
        place: wedge,
      });
  }
  return sections;
}

/** A row of a section: its line at this distance from the field, so long, in the section's middle. */
export function lineOf({ place }: BowlSection, distance: number, length: number): Omit<RowLine, 'gaps'> {
  if (place.kind === 'wedge') {
    const radius = place.corner + distance;
    const middle = (place.from + place.to) / 2;
    return arcLine(place.centre, radius, middle - length / radius / 2, middle + length / radius / 2);
  }
  const { outwards, inner, along } = place;
  const [out, right] = [
    { x: Math.sin(outwards), y: Math.cos(outwards) },
    { x: Math.cos(outwards), y: -Math.sin(outwards) },
  ];
  const at = (way: number) => ({
    x: Math.round((out.x * (inner + distance) + right.x * way) * 1_000) / 1_000 + 0,
    y: Math.round((out.y * (inner + distance) + right.y * way) * 1_000) / 1_000 + 0,
  });
  return { from: at(along - length / 2), to: at(along + length / 2), bulge: 0 };
}

/** The wedges of the corner after a side, to the right of somebody who sits there. */
function wedgesOf(field: Field, side: number, distance: number, depth: number): WedgePlace[] {
  const outwards = (side * Math.PI) / 2;
  const { x, y } = { x: field.length / 2 - field.corner, y: field.width / 2 - field.corner };
  const centres = [
    { x, y },
    { x, y: -y },
    { x: -x, y: -y },
    { x: -x, y },
  ];
  const centre = centres[side] ?? { x, y };
  const middleRadius = field.corner + distance + depth / 2;
  const count = Math.max(1, Math.round((middleRadius * Math.PI) / 2 / widestSection));
  return Array.from({ length: count }, (_, nth): WedgePlace => {
    const step = Math.PI / 2 / count;
    const from = outwards + nth * step;
    return { kind: 'wedge', centre, corner: field.corner, from, to: from + step };
  });
}
