import type { Formats } from './format';

type Named = { readonly seatNo: number; readonly label: string };

/** Seats as a clerk says them, with places of areas counted: `K12–K13, 2 × Standing`. */
export function seatsAndPlaces(
  format: Pick<Formats, 'seats' | 'number'>,
  seats: readonly Named[],
  areaOf: (seatNo: number) => string | null,
): string {
  const numbered = seats.filter(({ seatNo }) => areaOf(seatNo) === null);
  const words = numbered.length === 0 ? [] : [format.seats(numbered.map(({ label }) => label))];
  return [...words, ...placesIn(format, seats, areaOf)].join(', ');
}

/** The places of areas among these seats: `2 × Standing`, one for each area. */
export function placesIn(
  format: Pick<Formats, 'number'>,
  seats: readonly Named[],
  areaOf: (seatNo: number) => string | null,
): string[] {
  const counts = new Map<string, number>();
  for (const { seatNo } of seats) {
    const area = areaOf(seatNo);
    if (area !== null) counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  return [...counts].map(([area, count]) => `${format.number(count)} × ${area}`);
}
