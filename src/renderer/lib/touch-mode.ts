/** The first touch makes every control as large as a finger, until the window closes; the answer stops waiting for it. */
export function followTouch(): () => void {
  const onPointer = ({ pointerType }: PointerEvent) => {
    if (pointerType === 'touch') document.documentElement.dataset.touch = '';
  };
  window.addEventListener('pointerdown', onPointer, { capture: true });
  return () => window.removeEventListener('pointerdown', onPointer, { capture: true });
}
