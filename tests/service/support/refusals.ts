import { expect } from 'vitest';
import type { RefusalCode, RefusalFacts } from '../../../src/shared/refusals/refusal';
import { Refused } from '../../../src/shared/refusals/refusal';

/** Expects this refusal and answers its facts. */
export async function refusalOf<Code extends RefusalCode>(
  call: Promise<unknown>,
  code: Code,
): Promise<RefusalFacts[Code]> {
  const refusal = await call.then(
    (value) => expect.fail(`expected ${code}, got ${JSON.stringify(value).slice(0, 500)}`),
    (error: unknown) => {
      if (error instanceof Refused) return error.refusal;
      throw error;
    },
  );
  expect(refusal).toMatchObject({ code });
  return refusal.facts as RefusalFacts[Code];
}
