import { describe, expect, test } from 'vitest';
import { accelerator, ariaKeys, editsText, isTyping, matches, shownKeys } from './keys';

type Press = Partial<Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>>;

function press(given: Press): KeyboardEvent {
  const none = { key: '', code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  return { ...none, ...given } as KeyboardEvent;
}

describe('a key press', () => {
  test('is Ctrl on Windows and Linux, Cmd on macOS', () => {
    const ctrlK = press({ key: 'k', code: 'KeyK', ctrlKey: true });
    const cmdK = press({ key: 'k', code: 'KeyK', metaKey: true });
    expect(matches('mod+K', ctrlK, false)).toBe(true);
    expect(matches('mod+K', ctrlK, true)).toBe(false);
    expect(matches('mod+K', cmdK, true)).toBe(true);
    expect(matches('mod+K', cmdK, false)).toBe(false);
  });

  test('with AltGr types a character and is no command', () => {
    expect(matches('mod+K', press({ key: 'k', ctrlKey: true, altKey: true }), false)).toBe(false);
  });

  test('tells a new sale from a new event', () => {
    const shifted = press({ key: 'N', code: 'KeyN', ctrlKey: true, shiftKey: true });
    expect(matches('mod+shift+N', shifted, false)).toBe(true);
    expect(matches('mod+N', shifted, false)).toBe(false);
  });

  test('is found by its place on a keyboard of another script', () => {
    expect(matches('mod+K', press({ key: 'л', code: 'KeyK', ctrlKey: true }), false)).toBe(true);
    expect(matches('mod+A', press({ key: 'q', code: 'KeyA', ctrlKey: true }), false)).toBe(false);
  });

  test('of a sign counts whether or not the layout needs Shift for it', () => {
    expect(matches('mod+/', press({ key: '/', code: 'Digit7', ctrlKey: true, shiftKey: true }), false)).toBe(
      true,
    );
    expect(matches('mod+=', press({ key: '=', code: 'Equal', ctrlKey: true }), false)).toBe(true);
  });
});

test('keys are written as the platform writes them', () => {
  expect(shownKeys('mod+shift+N', false)).toBe('Ctrl+Shift+N');
  expect(shownKeys('mod+shift+N', true)).toBe('⇧⌘N');
  expect(shownKeys('F1', false)).toBe('F1');
  expect(ariaKeys('mod+,', false)).toBe('Control+,');
  expect(ariaKeys('mod+K', true)).toBe('Meta+K');
  expect(accelerator('mod+shift+N')).toBe('CommandOrControl+Shift+N');
});

test('plain keys belong to the field that has the focus; function keys and mod do not', () => {
  expect(isTyping('V')).toBe(true);
  expect(isTyping('F1')).toBe(false);
  expect(isTyping('mod+K')).toBe(false);
  expect(editsText('mod+Z')).toBe(true);
  expect(editsText('mod+K')).toBe(false);
});
