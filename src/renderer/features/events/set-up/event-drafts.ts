import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { EventDraft, EventFields } from './event-draft';

/** What somebody has typed about one event and not yet saved. */
export type KeptDraft = {
  draft: EventDraft;
  /** The event as it was when the typing began; `null` for a new one. */
  was: { fields: EventFields; revision: number } | null;
  /** When the last key was pressed (ISO instant of this PC). */
  keptAt: string;
};

type Kept = Record<string, KeptDraft>;

/** Drafts by event id, `new` for the one that has none yet. They outlive screens, reloads and a crash of the window. */
export const useEventDrafts = create<{ kept: Kept }>()(
  persist((): { kept: Kept } => ({ kept: {} }), {
    name: 'event-drafts',
    storage: createJSONStorage(() => localStorage),
  }),
);

/** Keeps what was typed. */
export function keepDraft(key: string, kept: Omit<KeptDraft, 'keptAt'>): void {
  const keptAt = new Date().toISOString();
  useEventDrafts.setState((state) => ({ kept: { ...state.kept, [key]: { ...kept, keptAt } } }));
}

/** Forgets a draft: it was saved or discarded. */
export function dropDraft(key: string): void {
  useEventDrafts.setState((state) => {
    const { [key]: _, ...kept } = state.kept;
    return { kept };
  });
}

/** The draft under a key, if somebody left one. */
export function draftKept(key: string): KeptDraft | undefined {
  return useEventDrafts.getState().kept[key];
}
