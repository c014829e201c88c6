import { beforeEach, expect, test, vi } from 'vitest';
import { inForce, onRun, register, run, setOpen, useRegistry, type Command } from './registry';
import { searchCommands } from './search';

const command = (id: string, change: Partial<Command> = {}): Command => ({
  id,
  label: id,
  group: 'do',
  run: () => {},
  ...change,
});

beforeEach(() => useRegistry.setState({ commands: [], notes: [], isOpen: true }));

test('a screen covers a command of the frame while it is open', () => {
  const frame = vi.fn<() => void>();
  const screen = vi.fn<() => void>();
  register([command('find', { run: frame })]);
  const leave = register([command('find', { run: screen })]);
  run('find', 'keys');
  leave();
  run('find', 'keys');
  expect([screen.mock.calls.length, frame.mock.calls.length]).toEqual([1, 1]);
  expect(inForce(useRegistry.getState().commands)).toHaveLength(1);
});

test('what cannot be done now is not done, whoever asks', () => {
  const sell = vi.fn<() => void>();
  register([command('sell', { run: sell, whyNot: 'nothing on sale' })]);
  expect(run('sell', 'palette')).toBe(false);
  expect(sell).not.toHaveBeenCalled();
});

test('a locked till runs nothing', () => {
  const sell = vi.fn<() => void>();
  register([command('sell', { run: sell })]);
  setOpen(false);
  expect(run('sell', 'keys')).toBe(false);
  setOpen(true);
  expect(run('sell', 'keys')).toBe(true);
  expect(sell).toHaveBeenCalledTimes(1);
});

test('who runs a command is told to the listeners', () => {
  const heard: string[] = [];
  const stop = onRun(({ id }, by) => heard.push(`${id} by ${by}`));
  register([command('lock')]);
  run('lock', 'pointer');
  stop();
  run('lock', 'pointer');
  expect(heard).toEqual(['lock by pointer']);
});

test('a search finds the start of a label before the start of a word before its middle', () => {
  const labels = ['Larger text', 'New event', 'Events', 'Prevent nothing'].map((label) => ({ label }));
  expect(searchCommands(labels, 'eve').map(({ label }) => label)).toEqual([
    'Events',
    'New event',
    'Prevent nothing',
  ]);
  expect(searchCommands(labels, 'text larg').map(({ label }) => label)).toEqual(['Larger text']);
  expect(searchCommands(labels, '')).toHaveLength(4);
  expect(searchCommands(labels, 'xyz')).toEqual([]);
});
