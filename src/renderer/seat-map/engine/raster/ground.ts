import { groundOf, type GroundRole } from '../ground';
import type { MapColours } from '../colours';
import type { Frame } from '../scene';
import { pixelOf, type Pixels } from './pixels';
import type { Placing } from './placing';
import { fillPolygon } from './polygon';

/** Fills what lies under the seats: stage, field, tables, areas. */
export function rasteriseGround(pixels: Pixels, { scene }: Frame, placing: Placing): void {
  for (const { points, role, isLine, colour } of groundOf(scene.house)) {
    const fill = colour ?? fillOf(role, scene.colours);
    if (isLine || fill === null) continue;
    const corners = new Float64Array(points.length * 2);
    points.forEach(({ x, y }, at) => {
      corners[at * 2] = x * placing.scale + placing.startX;
      corners[at * 2 + 1] = y * placing.scale + placing.startY;
    });
    fillPolygon(pixels, corners, pixelOf(fill));
  }
}

function fillOf(role: GroundRole, { panel, hairline }: MapColours): string | null {
  if (role === 'stage') return panel;
  if (role === 'wall') return null;
  return role === 'area' ? panel : hairline;
}
