// Casts: the proxy answers for every operation of the contract, which TypeScript cannot follow.
import type { CallEnvelope } from '../../shared/contract/bridge';
import type { ContractClient } from '../../shared/contract/contract';
import type { Refusal } from '../../shared/refusals/refusal';
import { bridge } from './bridge';

/** An expected "no", thrown by every call of the client. `sayRefusal` turns it into words. */
export class RefusalError extends Error {
  constructor(readonly refusal: Refusal) {
    super(`refused: ${refusal.code}`);
    this.name = 'RefusalError';
  }
}

/** The contract as functions: `client.bookings.create({ holdId })`. Throws `RefusalError`; anything else is a bug. */
export const client: ContractClient = clientWith({});

/** The same client for calls that a second person signs for; each approval counts once. */
export function clientApprovedBy(approval: NonNullable<CallEnvelope['approval']>): ContractClient {
  return clientWith({ approval });
}

/** One call by name, as the hooks make it. */
export async function call(envelope: CallEnvelope): Promise<unknown> {
  const reply = await bridge().call(envelope);
  if (isLeaving) return new Promise(() => {});
  if (reply.ok) return reply.value;
  throw new RefusalError(reply.refusal);
}

/** A window that goes away must not report the answers it can no longer show. */
let isLeaving = false;
globalThis.addEventListener?.('pagehide', () => {
  isLeaving = true;
});

function clientWith(extra: Pick<CallEnvelope, 'approval'>): ContractClient {
  const featureProxy = (feature: string) =>
    new Proxy(
      {},
      {
        get: (_, operation) => (input: unknown) =>
          call({ feature, operation: String(operation), input, ...extra }),
      },
    );
  return new Proxy({}, { get: (_, feature) => featureProxy(String(feature)) }) as ContractClient;
}
