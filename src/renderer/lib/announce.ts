import { create } from 'zustand';

type Spoken = { polite: string; assertive: string };

/** What the two live regions of the app say at this moment. */
export const useSpoken = create<Spoken>(() => ({ polite: '', assertive: '' }));

/** At most one sentence a second; of those that wait only the latest is said. */
const pause = 1000;
const waiting: Partial<Spoken> = {};
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells a screen reader when it is idle. */
export function announce(text: string): void {
  say('polite', text);
}

/** Interrupts a screen reader: only for what must be known before the next key. */
export function announceUrgently(text: string): void {
  say('assertive', text);
}

function say(region: keyof Spoken, text: string): void {
  if (timer) {
    waiting[region] = text;
    return;
  }
  put(region, text);
  timer = setTimeout(sayWaiting, pause);
}

function sayWaiting(): void {
  timer = undefined;
  const { assertive, polite } = waiting;
  delete waiting.assertive;
  delete waiting.polite;
  if (assertive !== undefined) say('assertive', assertive);
  if (polite !== undefined) say('polite', polite);
}

/** A no-break space more or less makes the same sentence new, so that it is said again. */
function put(region: keyof Spoken, text: string): void {
  const before = useSpoken.getState()[region];
  useSpoken.setState({ [region]: before === text ? `${text}\u00a0` : text });
}
