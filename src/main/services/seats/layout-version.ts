/** Rises when `houseLayout` draws the same capacity otherwise than before. */
const drawing = 1;

/** Names what a layout looks like: a map that has this version needs no new one. */
export function layoutVersion(layoutRevision: number): string {
  return `${drawing}.${layoutRevision}`;
}
