/** Who makes a call: a window, known by the id of its `webContents`, or the command line. */
export interface Caller {
  readonly id: number;
  /** Whether the call came from the main frame of our own page. */
  readonly isTrusted: boolean;
}
