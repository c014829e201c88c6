import type { TestProject } from 'vitest/node';
import { prepareForWindows } from '../../../scripts/start/prepare.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    windows: WindowsHere;
  }
}

/** How this run opens windows: which Electron, with which switches, on which display. */
export interface WindowsHere {
  executable: string;
  electronKind: 'official' | 'stand-in' | 'given';
  switches: string[];
  environment: Record<string, string>;
}

/** One runtime, one build and one virtual display for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { runtime, screen, switches } = await prepareForWindows().catch(inWords);
  const environment = Object.entries(screen.environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  project.provide('windows', {
    executable: runtime.executable,
    electronKind: runtime.kind,
    switches,
    environment: Object.fromEntries(environment),
  });
  return () => screen.close();
}

/** A failure to prepare carries what to do beside its message; Vitest shows only the message. */
function inWords(error: unknown): never {
  if (error instanceof Error && 'advice' in error)
    throw new Error(`${error.message}\n${String(error.advice)}`, { cause: error });
  throw error;
}
