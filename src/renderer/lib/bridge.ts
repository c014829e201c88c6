import type { Bridge } from '../../shared/contract/bridge';

declare global {
  interface Window {
    /** Set by the preload script; all that a window has of the world outside. */
    readonly boxOffice: Bridge;
  }
}

/** The way out of this window, read when used so that a harness may put its own in place first. */
export function bridge(): Bridge {
  return window.boxOffice;
}

/** Where a file that the person just chose lies on this PC. */
export function pathOf(file: File): string {
  return bridge().pathOf(file);
}
