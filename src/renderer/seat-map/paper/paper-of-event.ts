import type { LayoutPlan } from '../../../shared/contract/seats';
import type { PaperHouse } from '../../../shared/domain/paper/paper-house';
import type { House } from '../engine/house';
import { labelOf } from '../engine/labels';

type Zone = { categoryNo: number; code: string; name: string };

/** The house of an event for paper, as its map draws it. */
export function paperOfEvent(
  { layout, x, y, row, section, category }: House,
  zones: readonly Zone[],
): PaperHouse {
  const { plan } = layout;
  const places = new Map(zones.map(({ categoryNo }, place) => [categoryNo, place + 1]));
  return {
    x,
    y,
    row,
    rowNames: layout.rowNames,
    section,
    sectionNames: layout.sectionNames,
    zone: category.map((categoryNo) => places.get(categoryNo) ?? 0),
    kind: plan?.kind ?? new Uint8Array(x.length),
    area: plan?.area ?? new Uint16Array(x.length),
    numbers: Array.from(x, (_, i) =>
      numberIn(labelOf(layout, i + 1), layout.rowNames[row[i] ?? 0] ?? '', plan),
    ),
    zones,
    areas: plan?.areas ?? [],
    tables: plan?.tables ?? [],
    shapes: plan?.shapes ?? [],
    captions: plan?.captions ?? [],
    needsStage: plan === undefined,
  };
}

/** What is left of a label without section and row; of `Seat-12` the number. */
function numberIn(label: string, rowName: string, plan: LayoutPlan | undefined): string {
  const at = plan && rowName !== '' ? label.lastIndexOf(rowName) : -1;
  const rest = at < 0 ? '' : label.slice(at + rowName.length).replace(/^[\s-]+/, '');
  if (rest !== '') return rest;
  return /\d+$/.exec(label)?.[0] ?? label;
}
