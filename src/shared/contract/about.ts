import { z } from 'zod';
import { empty, query } from './operation';

export const about = {
  get: query({
    says: 'What runs here: versions, runtime, folders.',
    role: 'nobody',
    whileLocked: true,
    atomic: 'none',
    input: empty,
    output: z.object({
      version: z.string(),
      electron: z.string().nullable(),
      chrome: z.string().nullable(),
      node: z.string(),
      platform: z.string(),
      isStandInRuntime: z
        .boolean()
        .describe('True when this is the stand-in runtime for development, not the official Electron.'),
      isSandboxed: z.boolean(),
      dataFolder: z.string(),
    }),
  }),
};
