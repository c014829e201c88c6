import type { LiveMessage, SeatRun } from '../../../shared/contract/live';
import type { SeatSnapshot } from '../../../shared/contract/seats';
import type { EventId } from '../../../shared/domain/ids';

/** What the live seats stand on; a test brings its own. Times are milliseconds of this PC. */
export interface LivePorts {
  takeSnapshot(): Promise<SeatSnapshot>;
  listen(handler: (message: LiveMessage) => void): () => void;
  now(): number;
  later(milliseconds: number, run: () => void): () => void;
  nextFrame(run: () => void): () => void;
}

type Hearer = (changed: readonly number[]) => void;

/** A little after the end of a hold, so that the server agrees that it is over. */
const afterEnd = 60;
const retryAfter = 2000;
const longestTimer = 2 ** 31 - 1;

/**
 * The state of every seat of one event, kept as the database has it: listens first, then takes a snapshot, then applies what
 * was heard in order. Tells its hearers at most once a frame. Owns a subscription and timers; the answer of `start` ends them.
 */
export class LiveSeats {
  /** One byte a seat; `null` before the first snapshot. Replaced, never changed, so that `===` tells whether it is new. */
  states: Uint8Array | null = null;
  layoutVersion: string | null = null;
  /** What went wrong when the last snapshot was asked for. */
  error: unknown = null;
  /** Rises whenever the hearers are told. */
  version = 0;

  private readonly hearers = new Set<Hearer>();
  private readonly changed = new Set<number>();
  /** Runs heard while a snapshot was under way: they may be newer than it. */
  private heard: SeatRun[] = [];
  private isAsking = false;
  private mustAskAgain = false;
  private serverAhead = 0;
  private holdsEndAt: number | null = null;
  private stopTimer = () => {};
  private stopFrame: (() => void) | null = null;
  private isRunning = false;

  constructor(
    private readonly eventId: EventId,
    private readonly ports: LivePorts,
  ) {}

  /** Begins to follow the event; the answer ends it. */
  start(): () => void {
    this.isRunning = true;
    const stopListening = this.ports.listen((message) => this.hear(message));
    this.resync();
    return () => {
      this.isRunning = false;
      stopListening();
      this.stopTimer();
      this.stopFrame?.();
      this.stopFrame = null;
    };
  }

  /** Hears which seats changed (numbers; empty when only the error or the layout did). The answer stops hearing. */
  subscribe(hearer: Hearer): () => void {
    this.hearers.add(hearer);
    return () => void this.hearers.delete(hearer);
  }

  /** The server's clock, as far as this PC knows it. */
  serverNow(): number {
    return this.ports.now() + this.serverAhead;
  }

  /** The server's clock was just seen on an answer. */
  sawClock(at: string): void {
    this.serverAhead = new Date(at).getTime() - this.ports.now();
  }

  /** What an answer of the server told us of seats, before its message arrives. */
  learn(seatNos: readonly number[], state: number): void {
    this.apply(seatNos.map((seatNo) => [seatNo, seatNo, state] as const));
  }

  /** Takes a new snapshot; what comes while one is under way is not lost. */
  resync(): void {
    if (!this.isRunning) return;
    if (this.isAsking) {
      this.mustAskAgain = true;
      return;
    }
    this.isAsking = true;
    this.heard = [];
    this.ports.takeSnapshot().then(
      (snapshot) => this.arrived(snapshot),
      (error: unknown) => this.failed(error),
    );
  }

  private hear(message: LiveMessage): void {
    switch (message.type) {
      case 'seats':
        if (message.eventId !== this.eventId) return;
        this.apply(message.runs);
        if (message.holdsEndAt !== null) this.expectEnd(new Date(message.holdsEndAt).getTime());
        return;
      case 'resync':
        if (message.eventId === null || message.eventId === this.eventId) this.resync();
        return;
      case 'connection':
        if (message.connection.state === 'live') this.resync();
        return;
      case 'changed':
      case 'session':
      case 'menu':
      case 'closing':
        return;
    }
  }

  private apply(runs: readonly SeatRun[]): void {
    if (this.isAsking) this.heard.push(...runs);
    if (!this.states) return;
    const states = this.states.slice();
    this.write(states, runs);
    if (this.changed.size > 0) this.states = states;
    this.tellSoon();
  }

  private write(states: Uint8Array, runs: readonly SeatRun[]): void {
    for (const [first, last, state] of runs) {
      for (let seatNo = Math.max(1, first); seatNo <= Math.min(last, states.length); seatNo++) {
        if (states[seatNo - 1] === state) continue;
        states[seatNo - 1] = state;
        this.changed.add(seatNo);
      }
    }
  }

  private arrived(snapshot: SeatSnapshot): void {
    this.isAsking = false;
    if (!this.isRunning) return;
    const before = this.states;
    const states = snapshot.states.slice();
    this.write(states, this.heard);
    this.changed.clear();
    if (before?.length === states.length) {
      for (let i = 0; i < states.length; i++) if (states[i] !== before[i]) this.changed.add(i + 1);
    }
    this.states = states;
    this.heard = [];
    this.error = null;
    this.layoutVersion = snapshot.layoutVersion;
    this.sawClock(snapshot.at);
    this.holdsEndAt = null;
    this.stopTimer();
    if (snapshot.nextHoldEndsAt !== null) this.expectEnd(new Date(snapshot.nextHoldEndsAt).getTime());
    this.tellSoon();
    if (this.mustAskAgain) {
      this.mustAskAgain = false;
      this.resync();
    }
  }

  private failed(error: unknown): void {
    this.isAsking = false;
    this.mustAskAgain = false;
    if (!this.isRunning) return;
    this.error = error;
    this.tellSoon();
    this.stopTimer();
    this.stopTimer = this.ports.later(retryAfter, () => this.resync());
  }

  /** No message tells that a hold ran out: the seat is free by the clock alone, so we look again then. */
  private expectEnd(at: number): void {
    if (this.holdsEndAt !== null && this.holdsEndAt <= at) return;
    this.holdsEndAt = at;
    this.stopTimer();
    const wait = Math.min(longestTimer, Math.max(0, at - this.serverNow()) + afterEnd);
    this.stopTimer = this.ports.later(wait, () => this.resync());
  }

  private tellSoon(): void {
    this.stopFrame ??= this.ports.nextFrame(() => {
      this.stopFrame = null;
      this.version += 1;
      const changed = [...this.changed];
      this.changed.clear();
      for (const hearer of this.hearers) hearer(changed);
    });
  }
}
