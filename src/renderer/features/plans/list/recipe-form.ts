/** The fields of each kind of house; all but the capacity may be left out. */
export const kinds = {
  theatre: ['capacity', 'balconies', 'aisles', 'opening', 'zones'],
  cinema: ['capacity', 'zones'],
  grid: ['capacity', 'seatsPerRow', 'aisles', 'zones'],
  club: ['capacity', 'seatsPerTable', 'standing', 'zones'],
  bowl: ['capacity', 'fieldLength', 'fieldWidth', 'rowsPerTier', 'zones'],
} as const;

export type Kind = keyof typeof kinds | 'empty';
type Part = (typeof kinds)[keyof typeof kinds][number];
export type RecipeParts = Partial<Record<Part, number | undefined>>;

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
