/** Saving and printing on this PC. */
export interface FileRefusals {
  /** The disk said no; what was there before is as it was. */
  file_not_saved: { path: string; why: 'full' | 'not_allowed' | 'in_use' | 'gone' | 'too_long' | 'other' };
  /** Only a window can ask a person or reach a printer. */
  needs_window: { operation: string };
  /** The printer or its program said no. */
  not_printed: { reason: string };
}
