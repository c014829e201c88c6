import { coloursOf, type MapColours } from '../../../seat-map/engine/colours';
import type { SeatTheme } from '../../../../shared/domain/seat-palette';
import type { PlanZone } from '../../../../shared/domain/plan/plan-document';

/** How a seat of a zone is drawn. */
export type ZonePaint = { fill: string; sign: string };

/** The colours of the drawing board: those of the map, and one for each zone. */
export type PlanColours = MapColours & { zones: ReadonlyMap<string, ZonePaint> };

/** How many colours zones can have. */
export const freeLooks = 6;

export function planColours(theme: SeatTheme, zones: readonly PlanZone[]): PlanColours {
  const colours = coloursOf(theme, false);
  const byCode = new Map(zones.map((zone) => [zone.code, zonePaint(colours, zone.colour)]));
  return { ...colours, zones: byCode };
}

/** The colour of a zone by its place in the palette; the six of the map in turn. */
export function zonePaint(colours: MapColours, colour: number): ZonePaint {
  const look = colours.looks[(colour - 1) % freeLooks];
  return { fill: look?.fill ?? colours.thirdInk, sign: look?.sign ?? colours.ground };
}
