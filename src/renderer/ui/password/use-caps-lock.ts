import { useEffect, useState } from 'react';

/** Whether Caps Lock is on, as far as the last key or click in this window told. */
export function useCapsLock(): boolean {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    const look = (event: KeyboardEvent | MouseEvent) => setOn(event.getModifierState('CapsLock'));
    const events = ['keydown', 'keyup', 'mousedown'] as const;
    for (const name of events) window.addEventListener(name, look, true);
    return () => {
      for (const name of events) window.removeEventListener(name, look, true);
    };
  }, []);
  return isOn;
}
