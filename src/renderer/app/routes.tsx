import type { ReactElement } from 'react';
import { patterns, type ScreenName } from '../lib/paths';

/** The screens inside the frame, by the name they have in `lib/paths.ts`. Adding one is one line. */
export const screens: Partial<Record<ScreenName, ReactElement>> = {};

/** The faces outside the frame. `locked` is drawn over the frame, which stays as it was behind it. */
export const faces: Partial<Record<'firstRun' | 'signIn' | 'locked', ReactElement>> = {};

/** The table as the router wants it. */
export const screenRoutes = Object.entries(screens).map(([name, element]) => ({
  path: patterns[name as ScreenName],
  element,
}));
