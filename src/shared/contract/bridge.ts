import type { Refusal } from '../refusals/refusal';
import type { LiveMessage } from './live';

/** One call over the border between a window and main. No token: main knows the window. */
export interface CallEnvelope {
  readonly feature: string;
  readonly operation: string;
  readonly input: unknown;
  /** A second person's fresh sign-in for this one call, used once and recorded. */
  readonly approval?: { readonly email: string; readonly password: string };
}

export type Reply<Value = unknown> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

/** A command of the registry as the native menu shows it. */
export interface MenuCommand {
  readonly id: string;
  readonly label: string;
  /** Electron accelerator, for example `CommandOrControl+K`. */
  readonly accelerator?: string;
  readonly group: string;
  readonly enabled: boolean;
}

/** All that the renderer has of the world outside: `window.boxOffice`. */
export interface Bridge {
  call(envelope: CallEnvelope): Promise<Reply>;
  /** Hears what main pushes; the answer stops listening. */
  listen(handler: (message: LiveMessage) => void): () => void;
  /** Says that the first usable screen is drawn. */
  ready(): void;
  /** Replaces the commands in the native menu; a chosen one comes back as a `menu` message. */
  showMenu(commands: readonly MenuCommand[]): void;
  /** Where a file that the person just chose lies on this PC; `''` for anything else. */
  pathOf(file: object): string;
  /** `darwin`, `win32` or `linux`: decides button order and the name of the mod key. */
  readonly platform: string;
}
