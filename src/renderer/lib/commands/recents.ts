import { create } from 'zustand';
import { persist } from 'zustand/middleware';

const kept = 5;

type Recents = { ids: readonly string[] };

/** The commands last chosen in the palette at this PC, newest first. */
export const useRecents = create<Recents>()(
  persist((): Recents => ({ ids: [] }), { name: 'palette-recents' }),
);

/** Puts a command in front. */
export function remember(id: string): void {
  useRecents.setState(({ ids }) => ({ ids: [id, ...ids.filter((each) => each !== id)].slice(0, kept) }));
}
