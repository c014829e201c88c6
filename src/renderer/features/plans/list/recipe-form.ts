/** The fields of each kind of house; all but the capacity may be left out. */
export const kinds = {
  theatre: ['capacity', 'balconies', 'aisles', 'opening', 'zones'],
  cinema: ['capacity', 'zones'],
  grid: ['capacity', 'seatsPerRow', 'aisles', 'zones'],
  club: ['capacity', 'seatsPerTable', 'standing', 'zones'],
  bowl: ['capacity', 'fieldLength', 'fieldWidth', 'rowsPerTier', 'zones'],
} as const;

export type Kind = keyof typeof kinds | 'empty';
export type Part = (typeof kinds)[keyof typeof kinds][number];
export type RecipeParts = Partial<Record<Part, number | undefined>>;

/** From how many to how many, as a recipe takes them. */
export const limits: Record<Part, { least: number; most: number }> = {
  capacity: { least: 1, most: 200_000 },
  balconies: { least: 0, most: 4 },
  aisles: { least: 0, most: 8 },
  opening: { least: 10, most: 170 },
  zones: { least: 1, most: 8 },
  seatsPerRow: { least: 1, most: 2_000 },
  seatsPerTable: { least: 2, most: 12 },
  standing: { least: 0, most: 200_000 },
  fieldLength: { least: 10, most: 400 },
  fieldWidth: { least: 10, most: 400 },
  rowsPerTier: { least: 3, most: 60 },
};

/** Whether a number that was typed is one that the house cannot be made with. */
export function isBeyond(part: Part, typed: number | undefined): boolean {
  const { least, most } = limits[part];
  return typed !== undefined && (typed < least || typed > most);
}

export const usualParts: RecipeParts = { capacity: 480 };

/** What was typed as a recipe, only with the fields of its kind. Not checked yet. */
export function recipeOf(kind: Kind, name: string, parts: RecipeParts): Record<string, unknown> {
  if (kind === 'empty') return {};
  const own = kinds[kind].flatMap((field) => {
    const value = parts[field];
    return value === undefined ? [] : [[field, value] as const];
  });
  return { kind, name, ...Object.fromEntries(own) };
}
