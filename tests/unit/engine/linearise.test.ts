import { expect, test } from 'vitest';
import type { SeatDeed } from '../../support/engine/linearise';
import { free, unexplained } from '../../support/engine/linearise';

/** A deed on seat 1 that needs one state and leaves another. */
function deed(from: number, until: number, needs: string, becomes: string): SeatDeed {
  return {
    seatNo: 1,
    from,
    until,
    says: `${needs} → ${becomes}`,
    after: (state) => (state === needs ? becomes : null),
  };
}

test('explains deeds that overlap when some order fits', () => {
  expect(unexplained([deed(0, 10, 'A', free), deed(1, 9, free, 'A'), deed(2, 12, free, 'B')])).toBeNull();
});

test('explains nothing that was sold twice', () => {
  expect(unexplained([deed(0, 10, free, 'A'), deed(1, 9, free, 'B')])).toContain('no order explains seat 1');
});

test('does not let a deed happen before it began or after it was answered', () => {
  expect(unexplained([deed(0, 1, free, 'A'), deed(2, 3, free, 'B'), deed(4, 5, 'A', free)])).not.toBeNull();
  expect(unexplained([deed(0, 1, free, 'A'), deed(4, 5, 'A', free), deed(6, 7, free, 'B')])).toBeNull();
});

test('keeps seats apart', () => {
  expect(unexplained([deed(0, 1, free, 'A'), { ...deed(0, 1, free, 'B'), seatNo: 2 }])).toBeNull();
});

test('tells what the seat was when nothing explains what came, however long ago that began', () => {
  const id = '01a206f5-cbe0-7172-917e-7a2a59b17b50';
  const story = unexplained([deed(0, 1, free, `held ${id}`), deed(9_000, 9_001, free, 'A')]);
  expect(story).toBe(
    [
      'no order explains seat 1 at "free → A", before which it was held …b17b50:',
      '  0.0–1.0 ms free → held …b17b50',
      '  9000.0–9001.0 ms free → A',
    ].join('\n'),
  );
});
