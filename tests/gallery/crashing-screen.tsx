/** A screen with a bug, to look at what a person then sees. */
export function CrashingScreen(): never {
  throw new Error('a seat fell off the map');
}
