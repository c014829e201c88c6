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
    let longest = 0;
    let last = performance.now();
    const pulse = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    await hashing.hash('something at full cost');
    clearInterval(pulse);
    // The library's own async form holds the thread for 100 ms at a time.
    expect(longest).toBeLessThan(80);
  });

  test('costs 12 unless a test says otherwise, and never less than 10 outside tests', () => {
    expect(bcryptCost({})).toBe(12);
    expect(bcryptCost({ BOX_OFFICE_TEST_BCRYPT_COST: '4' })).toBe(10);
    expect(bcryptCost({ BOX_OFFICE_TEST_BCRYPT_COST: '4', NODE_ENV: 'test' })).toBe(4);
    expect(bcryptCost({ BOX_OFFICE_TEST_BCRYPT_COST: 'low' })).toBe(12);
    expect(bcryptCost({ BOX_OFFICE_TEST_BCRYPT_COST: '31' })).toBe(12);
  });
});
