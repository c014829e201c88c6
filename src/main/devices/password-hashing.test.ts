import { performance } from 'node:perf_hooks';
import { describe, expect, test } from 'vitest';
import { bcryptCost, bcryptHashing } from './password-hashing';

describe('password hashing', () => {
  test('knows a password again and no other', async () => {
    const hashing = bcryptHashing(4);
    const hash = await hashing.hash('kursi dua belas');
    expect(hash).toMatch(/^\$2b\$04\$/);
    expect(await hashing.compare('kursi dua belas', hash)).toBe(true);
    expect(await hashing.compare('kursi tiga belas', hash)).toBe(false);
  });

  test('never keeps main from answering windows', async () => {
    const hashing = bcryptHashing(12);
    await hashing.compare('warm', await bcryptHashing(4).hash('warm'));
    const before = performance.eventLoopUtilization();
    await hashing.hash('something at full cost');
    // The share of the time in which this thread was busy; the library's own async form would hold it nearly all the while.
    expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
  });

  test('costs 12 unless a test says otherwise, and never less than 10 outside tests', () => {
    expect(bcryptCost({})).toBe(12);
    expect(bcryptCost({ BOX_OFFICE_TEST_BCRYPT_COST: '4' })).toBe(10);
    expect(bcryptCost({ BOX_OFFICE_TEST_BCRYPT_COST: '4', NODE_ENV: 'test' })).toBe(4);
    expect(bcryptCost({ BOX_OFFICE_TEST_BCRYPT_COST: 'low' })).toBe(12);
    expect(bcryptCost({ BOX_OFFICE_TEST_BCRYPT_COST: '31' })).toBe(12);
  });
});
