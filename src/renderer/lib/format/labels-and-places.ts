import type { Formats } from './format';

/** What a seat is called, with the places of these areas counted: `K12–K13, 2 × Standing`. Places are called `Standing-1`. */
export function labelsAndPlaces(
  format: Pick<Formats, 'seats' | 'number'>,
  labels: readonly string[],
  areas: readonly { readonly name: string }[],
): string {
  const isPlaceOf = (name: string, label: string) =>
    label.startsWith(`${name}-`) && /^\d+$/.test(label.slice(name.length + 1));
  const numbered = labels.filter((label) => !areas.some(({ name }) => isPlaceOf(name, label)));
  const places = areas.flatMap(({ name }) => {
    const count = labels.filter((label) => isPlaceOf(name, label)).length;
    return count === 0 ? [] : [`${format.number(count)} × ${name}`];
  });
  return [...(numbered.length === 0 ? [] : [format.seats(numbered)]), ...places].join(', ');
}
