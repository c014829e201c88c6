import { describe, expect, test } from 'vitest';
import { isoInstant, typeParsers, wholeNumber } from './type-parsers';

describe('values of the database', () => {
  test('keep an instant’s microseconds, in UTC', () => {
    expect(isoInstant('2026-12-01 12:30:00.123456+00')).toBe('2026-12-01T12:30:00.123456Z');
    expect(isoInstant('2026-12-01 12:30:00+00')).toBe('2026-12-01T12:30:00Z');
    expect(isoInstant('2026-12-01 19:30:00+07')).toBe('2026-12-01T12:30:00.000Z');
  });

  test('are numbers as long as no digit is lost', () => {
    expect(wholeNumber('9007199254740991')).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => wholeNumber('9007199254740993')).toThrow(RangeError);
  });

  test('are parsed inside arrays too', () => {
    expect(typeParsers.getTypeParser(1016)('{1,2,NULL}')).toEqual([1, 2, null]);
    expect(typeParsers.getTypeParser(1185)('{"2026-12-01 12:30:00+00"}')).toEqual(['2026-12-01T12:30:00Z']);
  });
});
