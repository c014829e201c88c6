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

/** Milliseconds of silence before others' changes are spoken: who walks through the house hears the seats first. */
const silence = 1500;
let news: (() => string | null) | null = null;
let newsTimer: ReturnType<typeof setTimeout> | undefined;

/**
 * Tells what others did, once nothing else was said for a while. `tell` is asked only then, so that it can say everything that came
 * together; a later one takes its place. `null`: there is nothing to say any more.
 */
export function announceNews(tell: () => string | null): void {
  news = tell;
  newsTimer ??= setTimeout(sayNews, silence);
}

/** Somebody speaks or walks: news wait until they are done. */
export function delayNews(): void {
  if (newsTimer === undefined) return;
  clearTimeout(newsTimer);
  newsTimer = setTimeout(sayNews, silence);
}

function sayNews(): void {
  newsTimer = undefined;
  const text = news?.() ?? null;
  news = null;
  if (text !== null) put('polite', text);
}

function say(region: keyof Spoken, text: string): void {
  delayNews();
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
