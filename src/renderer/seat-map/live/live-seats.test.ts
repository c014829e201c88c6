import { beforeEach, describe, expect, test } from 'vitest';
import type { LiveMessage, SeatRun } from '../../../shared/contract/live';
import type { SeatSnapshot } from '../../../shared/contract/seats';
import { eventId } from '../../../shared/domain/ids';
import { LiveSeats } from './live-seats';

const show = eventId.parse('01900000-0000-7000-8000-000000000001');
const other = eventId.parse('01900000-0000-7000-8000-000000000002');
const [free, held, booked] = [0, 1, 4];
const noon = Date.parse('2026-11-28T12:00:00Z');

/** A server that answers when told, a wire, a clock and frames that only move when a test moves them. */
class Stage {
  now = noon;
  log: string[] = [];
  private handler: (message: LiveMessage) => void = () => {};
  private answers: { resolve: (snapshot: SeatSnapshot) => void; reject: (error: unknown) => void }[] = [];
  private timers: { at: number; run: () => void }[] = [];
  private frames: (() => void)[] = [];
  told: number[][] = [];
  live = new LiveSeats(show, {
    takeSnapshot: () => {
      this.log.push('snapshot');
      return new Promise((resolve, reject) => this.answers.push({ resolve, reject }));
    },
    listen: (handler) => {
      this.log.push('listen');
      this.handler = handler;
      return () => this.log.push('deaf');
    },
    now: () => this.now,
    later: (milliseconds, run) => {
      const timer = { at: this.now + milliseconds, run };
      this.timers.push(timer);
      return () => (this.timers = this.timers.filter((each) => each !== timer));
    },
    nextFrame: (run) => {
      this.frames.push(run);
      return () => (this.frames = this.frames.filter((each) => each !== run));
    },
  });
  stop = this.live.start();

  constructor() {
    this.live.subscribe((changed) => this.told.push([...changed]));
  }

  async answer(states: number[], more: Partial<SeatSnapshot> = {}): Promise<void> {
    this.answers.shift()?.resolve({
      eventId: show,
      layoutVersion: '1',
      states: Uint8Array.from(states),
      at: new Date(this.now).toISOString(),
      nextHoldEndsAt: null,
      ...more,
    });
    await Promise.resolve();
  }

  async fail(): Promise<void> {
    this.answers.shift()?.reject(new Error('no connection'));
    await Promise.resolve();
    await Promise.resolve();
  }

  say(...runs: SeatRun[]): void {
    this.handler({ type: 'seats', eventId: show, runs, holdsEndAt: null });
  }

  hear(message: LiveMessage): void {
    this.handler(message);
  }

  frame(): void {
    for (const run of this.frames.splice(0)) run();
  }

  pass(milliseconds: number): void {
    this.now += milliseconds;
    for (const timer of this.timers.filter(({ at }) => at <= this.now)) {
      this.timers = this.timers.filter((each) => each !== timer);
      timer.run();
    }
  }

  get waiting(): number {
    return this.answers.length;
  }

  get states(): number[] {
    return [...(this.live.states ?? [])];
  }
}

let stage: Stage;
beforeEach(() => {
  stage = new Stage();
});

describe('live seats', () => {
  test('listen before they take a snapshot, so that nothing falls between', () => {
    expect(stage.log).toEqual(['listen', 'snapshot']);
  });

  test('apply what was heard while the snapshot was under way', async () => {
    stage.say([2, 3, held]);
    stage.say([3, 3, booked]);
    await stage.answer([free, free, free]);
    expect(stage.states).toEqual([free, held, booked]);
  });

  test('apply runs in the order in which they came', async () => {
    await stage.answer([free, free, free]);
    stage.say([1, 3, held]);
    stage.say([2, 2, booked]);
    stage.say([1, 1, free]);
    expect(stage.states).toEqual([free, booked, held]);
  });

  test('tell once a frame what changed, however many messages came', async () => {
    await stage.answer([free, free, free]);
    stage.frame();
    stage.told = [];
    stage.say([1, 1, held]);
    stage.say([2, 2, held]);
    expect(stage.told).toEqual([]);
    stage.frame();
    expect(stage.told).toEqual([[1, 2]]);
  });

  test('say nothing changed when a message repeats what an answer had told', async () => {
    await stage.answer([free, free, free]);
    stage.live.learn([1, 2], booked);
    stage.frame();
    stage.told = [];
    stage.say([1, 2, booked]);
    stage.frame();
    expect(stage.told).toEqual([[]]);
  });

  test('ignore other events and seats that the house does not have', async () => {
    await stage.answer([free, free]);
    stage.hear({ type: 'seats', eventId: other, runs: [[1, 2, booked]], holdsEndAt: null });
    stage.say([2, 900, held]);
    expect(stage.states).toEqual([free, held]);
  });

  test('take a new snapshot on resync and tell what is different', async () => {
    await stage.answer([free, free, free]);
    stage.frame();
    stage.told = [];
    stage.hear({ type: 'resync', eventId: null });
    await stage.answer([free, booked, free]);
    stage.frame();
    expect(stage.told).toEqual([[2]]);
  });

  test('take one more snapshot when a resync came while one was under way', async () => {
    stage.hear({ type: 'resync', eventId: show });
    stage.hear({ type: 'resync', eventId: show });
    expect(stage.waiting).toBe(1);
    await stage.answer([free]);
    expect(stage.waiting).toBe(1);
    await stage.answer([booked]);
    expect(stage.waiting).toBe(0);
    expect(stage.states).toEqual([booked]);
  });

  test('take a new snapshot when the connection is back', async () => {
    await stage.answer([free]);
    const since = new Date(noon).toISOString();
    stage.hear({ type: 'connection', connection: { state: 'reconnecting', since, nextTryAt: since } });
    expect(stage.waiting).toBe(0);
    stage.hear({ type: 'connection', connection: { state: 'live' } });
    expect(stage.waiting).toBe(1);
  });

  test('look again when a hold runs out, by the clock of the server', async () => {
    const serverAhead = 90_000;
    const ends = new Date(noon + serverAhead + 5000).toISOString();
    await stage.answer([held], { at: new Date(noon + serverAhead).toISOString(), nextHoldEndsAt: ends });
    stage.pass(4900);
    expect(stage.waiting).toBe(0);
    stage.pass(200);
    expect(stage.waiting).toBe(1);
    expect(stage.live.serverNow()).toBe(noon + serverAhead + 5100);
  });

  test('look again at the earliest of the ends that were heard of', async () => {
    await stage.answer([held, free], { nextHoldEndsAt: new Date(noon + 60_000).toISOString() });
    const runs: SeatRun[] = [[2, 2, held]];
    const holdsEndAt = new Date(noon + 10_000).toISOString();
    stage.hear({ type: 'seats', eventId: show, runs, holdsEndAt });
    stage.pass(10_100);
    expect(stage.waiting).toBe(1);
  });

  test('keep what they know when a snapshot fails, and ask again', async () => {
    await stage.answer([booked]);
    stage.hear({ type: 'resync', eventId: null });
    await stage.fail();
    expect(stage.states).toEqual([booked]);
    stage.pass(2000);
    expect(stage.waiting).toBe(1);
  });

  test('are still when they are stopped', async () => {
    stage.stop();
    await stage.answer([booked]);
    stage.frame();
    expect(stage.log.at(-1)).toBe('deaf');
    expect(stage.states).toEqual([]);
    expect(stage.told).toEqual([]);
  });
});
