/** Plans under their venues: first those of the venue that is named, then the others by venue, at last those of none (`anywhere`). */
export function plansByVenue<P extends { venue: string | null }>(
  plans: readonly P[],
  venue: string,
  anywhere: string,
): { group: string; plans: P[] }[] {
  const groups = new Map<string, P[]>();
  for (const plan of plans) {
    const group = plan.venue ?? '';
    groups.set(group, [...(groups.get(group) ?? []), plan]);
  }
  const wanted = venue.trim().toLowerCase();
  const place = (group: string) => (group === '' ? 2 : Number(group.toLowerCase() !== wanted));
  return [...groups]
    .sort(([one], [other]) => place(one) - place(other) || one.localeCompare(other))
    .map(([group, own]) => ({ group: group === '' ? anywhere : group, plans: own }));
}
