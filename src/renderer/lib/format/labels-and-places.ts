import type { Formats } from './format';
import { seatsAndPlaces } from './seats-and-places';

/** What a seat is called, with the places of these areas counted: `K12–K13, 2 × Standing`. Places are called `Standing-1`. */
export function labelsAndPlaces(
  format: Pick<Formats, 'seats' | 'number'>,
  labels: readonly string[],
  areas: readonly { readonly name: string }[],
): string {
  const isPlaceOf = (name: string, label: string) =>
    label.startsWith(`${name}-`) && /^\d+$/.test(label.slice(name.length + 1));
  const areaOf = (place: number) =>
    areas.find(({ name }) => isPlaceOf(name, labels[place] ?? ''))?.name ?? null;
  return seatsAndPlaces(
    format,
    labels.map((label, place) => ({ seatNo: place, label })),
    areaOf,
  );
}
