import type { Keys } from './keys';
import { onRun } from './registry';

const storageKey = 'key-coach';

/** Tells of a key once, when somebody did by mouse twice what has one; the answer stops the coach. */
export function coachKeys(tell: (keys: Keys) => void): () => void {
  return onRun((command, by) => {
    const keys = command.keys?.[0];
    if (by !== 'pointer' || keys === undefined) return;
    if (countUp(command.id) === 2) tell(keys);
  });
}

function countUp(id: string): number {
  const counts = remembered();
  const count = (counts[id] ?? 0) + 1;
  localStorage.setItem(storageKey, JSON.stringify({ ...counts, [id]: count }));
  return count;
}

function remembered(): Record<string, number> {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Record<string, number>;
  } catch {
    return {};
  }
}
