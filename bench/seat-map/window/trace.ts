/** An event of Chromium's trace. Times are microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
}

/** When the display drew between the page's two marks, milliseconds: what was seen, whatever the page believes. */
export function drawsIn(trace: string): number[] {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const markAt = (name: string) => traceEvents.findLast((event) => event.name === name)?.ts;
  const [begin, end] = [markAt('bench-begin'), markAt('bench-end')];
  if (begin === undefined || end === undefined) throw new Error('the trace has lost the marks of the page');
  return traceEvents
    .filter(({ name, ph, cat }) => name === 'Display::DrawAndSwap' && ph === 'X' && cat.includes('viz'))
    .map(({ ts, dur = 0 }) => ts + dur)
    .filter((at) => at >= begin && at <= end)
    .sort((a, b) => a - b)
    .map((at) => at / 1000);
}
