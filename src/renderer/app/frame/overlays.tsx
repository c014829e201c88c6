import { useEffect } from 'react';
import { EventSwitcher } from '../palette/event-switcher';
import { Palette } from '../palette/palette';
import { KeySheet } from '../key-sheet/key-sheet';
import { closeOverlay, useOverlay } from './overlay';

/** What floats over the frame now; leaving the screen closes it. */
export function Overlays() {
  const { open } = useOverlay();
  useEffect(() => closeOverlay, []);
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
