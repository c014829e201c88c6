import type { TestProject } from 'vitest/node';
import { prepareForWindows } from '../../../scripts/start/prepare.mjs';
import { openScreen } from '../../../scripts/start/screen.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    windows: WindowsHere;
  }
}

/** How this run opens windows: which Electron, with which switches, on which displays. */
export interface WindowsHere {
  executable: string;
  electronKind: 'official' | 'stand-in' | 'given';
  switches: string[];
  /** One for each worker, so that no window lies over another's; a single one where they share somebody's screen. */
  environments: Record<string, string>[];
}

/** One runtime, one build and a virtual display for every worker, for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { runtime, screen, switches } = await prepareForWindows().catch(inWords);
  const others = screen.isVirtual ? (project.config.maxWorkers ?? 1) - 1 : 0;
  const screens = [screen];
  for (let number = 0; number < others; number += 1) screens.push(await openScreen(true, null));
  project.provide('windows', {
    executable: runtime.executable,
    electronKind: runtime.kind,
    switches,
    environments: screens.map(({ environment }) => defined(environment)),
  });
  return async () => {
    await Promise.all(screens.map((each) => each.close()));
  };
}

function defined(environment: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** A failure to prepare carries what to do beside its message; Vitest shows only the message. */
function inWords(error: unknown): never {
  if (error instanceof Error && 'advice' in error)
    throw new Error(`${error.message}\n${String(error.advice)}`, { cause: error });
  throw error;
}
