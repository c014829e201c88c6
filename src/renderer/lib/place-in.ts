/** Where an event of a pointer or wheel was, in pixels from an element's upper left corner. */
export function placeIn(element: Element, event: MouseEvent): { x: number; y: number } {
  const { left, top } = element.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}
