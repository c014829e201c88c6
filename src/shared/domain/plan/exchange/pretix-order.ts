import type { PlanDocument, PlanSection } from '../plan-document';
import type { PlanRow, PlanTable } from '../plan-seats';

/** Names of categories by codes. The format tells categories apart by name, so a second of a name gets its code behind it. */
export function categoryNames({ zones }: PlanDocument): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { code, name } of zones) {
    let own = name;
    while (taken.has(own)) own = `${own.slice(0, 150)} ${code}`;
    taken.add(own);
    names.set(code, own);
  }
  return names;
}

/** Its sections, and those that only rows speak of: no row is left behind. */
export function sectionsOf(
  { sections }: PlanDocument,
  bySection: ReadonlyMap<string, unknown>,
): PlanSection[] {
  const known = new Set(sections.map(({ id }) => id));
  const others = [...bySection.keys()].filter((id) => !known.has(id));
  const all = [...sections, ...others.map((id) => ({ id, name: '', prefix: '' }))];
  return all.length === 0 ? [{ id: 'house', name: '', prefix: '' }] : all;
}

/** Places of rows in the plan, where the file's own order would be another one; otherwise empty. */
export function placesOf(
  { rows, tables }: PlanDocument,
  sections: readonly PlanSection[],
  bySection: ReadonlyMap<string, readonly (PlanRow | PlanTable)[]>,
): ReadonlyMap<string, number> {
  const written = sections.flatMap(({ id }) => bySection.get(id) ?? []);
  const isSame = [
    written.filter((line) => !('form' in line)).every((row, index) => row === rows[index]),
    written.filter((line) => 'form' in line).every((table, index) => table === tables[index]),
  ].every(Boolean);
  return new Map(isSame ? [] : [...rows, ...tables].map(({ id }, index) => [id, index]));
}

/** Rows and tables by the id of their section. */
export function linesBySection({ rows, tables }: PlanDocument): Map<string, (PlanRow | PlanTable)[]> {
  const bySection = new Map<string, (PlanRow | PlanTable)[]>();
  for (const line of [...rows, ...tables]) {
    const lines = bySection.get(line.section);
    if (lines) lines.push(line);
    else bySection.set(line.section, [line]);
  }
  return bySection;
}
