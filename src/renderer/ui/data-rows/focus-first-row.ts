/** Moves the focus into the rows within an element: to the row that the keyboard was on last, else to the first. */
export function focusFirstRow(within: HTMLElement | null): boolean {
  const row = within?.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
  row?.focus();
  return row !== null && row !== undefined;
}
