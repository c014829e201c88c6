import { create } from 'zustand';

/** What floats over the frame: at most one thing. */
export type OverlayName = 'palette' | 'events' | 'keys';

export const useOverlay = create<{ open: OverlayName | null }>(() => ({ open: null }));

/** Opens one, or closes it when it is open already. */
export function toggleOverlay(name: OverlayName): void {
  useOverlay.setState(({ open }) => ({ open: open === name ? null : name }));
}

export function closeOverlay(): void {
  useOverlay.setState({ open: null });
}
