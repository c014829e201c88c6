import type { Reply } from '../../shared/contract/bridge';
import type { LiveMessage } from '../../shared/contract/live';
import type { Folders } from './folders';
import type { Log } from './log';

/** What the shell gives to whoever puts database, services and devices together. */
export interface Surroundings {
  folders: Folders;
  log: Log;
  /** Version of Box Office itself. */
  version: string;
  /** True when this is not the Electron that packages for users ship. */
  isStandInRuntime: boolean;
  isSandboxed: boolean;
  /** `npm start -- --demo`: open with a venue, events and bookings already there. */
  isDemo: boolean;
  /** The folder that holds `postgres` in a package; without a package, Electron's own resources. */
  resourcesFolder: string;
  /** Tells every window. */
  tellAll: (message: LiveMessage) => void;
  /** Tells one window; one that has gone is not told. */
  tell: (windowId: number, message: LiveMessage) => void;
}

/** What the shell needs of the rest of main. A window is known by the id of its `webContents`. */
export interface Composition {
  /** Answers one call of a window, whatever it sent; an expected "no" is a reply, a bug throws. */
  answer(windowId: number, envelope: unknown): Promise<Reply>;
  /** The window closed, navigated or its page crashed: its session ends. */
  windowGone(windowId: number): void;
  /** A key was pressed or a pointer clicked in it: its session is not idle. */
  windowUsed(windowId: number): void;
  /** Whether closing this window now would leave seats held by its sale. */
  holdsSeats(windowId: number): Promise<boolean>;
  /** Stops jobs, connections and our share of the embedded server. */
  close(): Promise<void>;
}

/** Returns at once: windows open while the database starts, and calls wait for it or are refused. */
export type Compose = (surroundings: Surroundings) => Composition;
