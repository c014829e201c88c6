import { EventSwitcher } from '../palette/event-switcher';
import { Palette } from '../palette/palette';
import { KeySheet } from '../key-sheet/key-sheet';
import { useOverlay } from './overlay';

/** What floats over the frame now. */
export function Overlays() {
  const { open } = useOverlay();
  switch (open) {
    case 'palette':
      return <Palette />;
    case 'events':
      return <EventSwitcher />;
    case 'keys':
      return <KeySheet />;
    case null:
      return null;
  }
}
