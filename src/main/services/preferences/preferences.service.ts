import type { PreferencesStore } from '../../devices/preferences-store';
import type { ServiceOf } from '../context';

/** How this installation looks and speaks. */
export function preferencesService(store: PreferencesStore, changed: () => void): ServiceOf<'preferences'> {
  return {
    get: () => store.load(),
    set: async (_, some) => {
      const preferences = await store.change(some);
      changed();
      return preferences;
    },
  };
}
