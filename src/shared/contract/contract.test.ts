import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from './contract';

const event = '0193a000-0000-7000-8000-000000000000';
const operations = Object.entries(contract).flatMap(([feature, ops]) =>
  Object.entries(ops).map(([name, operation]) => [`${feature}.${name}`, operation] as const),
);

describe('the contract', () => {
  it.each(operations)('%s can be described as a JSON schema and says what it does', (_name, operation) => {
    expect(z.toJSONSchema(operation.input, { unrepresentable: 'any', io: 'input' })).toHaveProperty(
      'type',
      'object',
    );
    expect(() => z.toJSONSchema(operation.output, { unrepresentable: 'any' })).not.toThrow();
    expect(operation.says).toMatch(/[.?]$/);
  });

  it('never turns text into a number', () => {
    const parsed = contract.bookings.create.input.safeParse({ eventId: event, quantity: '2' });
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toContain('quantity');
  });

  it.each([
    [{ quantity: 0 }, 'quantity'],
    [{ quantity: -1 }, 'quantity'],
    [{ quantity: 1.5 }, 'quantity'],
    [{ quantity: 1, seatNos: [1] }, ''],
    [{ seatNos: [] }, 'seatNos'],
    [{ seatNos: [3, 3] }, 'seatNos'],
    [{}, ''],
    [{ quantity: 1, price: 5 }, ''],
  ])('refuses to sell %j and says where', (input, path) => {
    const parsed = contract.bookings.create.input.safeParse({ eventId: event, ...input });
    expect(parsed.error?.issues[0]?.path.join('.')).toBe(path);
  });

  it.each(['place', 'release', 'renew'] as const)('lets holds.%s carry an idempotency key', (name) => {
    expect(contract.holds[name].input.shape).toHaveProperty('idempotencyKey');
  });

  it('asks for the event of a sale unless a hold names it', () => {
    expect(contract.bookings.create.input.safeParse({ quantity: 1 }).success).toBe(false);
    expect(contract.bookings.create.input.safeParse({ holdId: event }).success).toBe(true);
  });
});
