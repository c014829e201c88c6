/** One look at or change of one seat, with the times between which it happened. */
export interface SeatDeed {
  readonly seatNo: number;
  readonly from: number;
  readonly until: number;
  readonly says: string;
  /** The seat's state after it, given the state before; `null` where it cannot have happened then. */
  readonly after: (state: string) => string | null;
}

/** States of a seat: `free`, or who has it. */
export const free = 'free';

/**
 * Whether one serial order, within the times, explains everything that was done to each seat. `null`, or a sentence about the first seat
 * and deed that no order explains. Walks through calls and returns in time and keeps every state that is still possible.
 */
export function unexplained(deeds: readonly SeatDeed[]): string | null {
  const seats = new Map<number, SeatDeed[]>();
  for (const deed of deeds) {
    const own = seats.get(deed.seatNo);
    if (own === undefined) seats.set(deed.seatNo, [deed]);
    else own.push(deed);
  }
  for (const [seatNo, own] of seats) {
    const culprit = firstUnexplained(own);
    if (culprit !== null) return storyOf(seatNo, own, culprit);
  }
  return null;
}

/** What nothing explains, and what the seat can have been when it came. */
interface Culprit {
  readonly deed: SeatDeed;
  readonly states: readonly string[];
}

/** How many deeds that were over before are told with it: what it contradicts may be long ago. */
const remembered = 8;

function storyOf(seatNo: number, own: readonly SeatDeed[], { deed, states }: Culprit): string {
  const over = own.filter(({ until }) => until < deed.from).sort((a, b) => a.until - b.until);
  const meanwhile = own.filter(({ from, until }) => from <= deed.until && until >= deed.from);
  const told = [...over.slice(-remembered), ...meanwhile].sort((a, b) => a.from - b.from);
  const lines = told.map(({ from, until, says }) => `  ${from.toFixed(1)}–${until.toFixed(1)} ms ${says}`);
  const was = [...new Set(states)].join(' or ');
  const story = `no order explains seat ${seatNo} at "${deed.says}", before which it was ${was}:\n${lines.join('\n')}`;
  return story.replaceAll(idInFull, '…$1');
}

/** The last digits tell ids of one storm apart. */
const idInFull = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{6}([\da-f]{6})/g;

/** A possible past: the state of the seat, and which of the deeds under way have happened already. */
interface Past {
  readonly state: string;
  readonly happened: ReadonlySet<SeatDeed>;
}

function firstUnexplained(deeds: readonly SeatDeed[]): Culprit | null {
  const moments = deeds
    .flatMap((deed) => [
      { at: deed.from, isReturn: false, deed },
      { at: deed.until, isReturn: true, deed },
    ])
    // What begins at the instant at which another ends may have been at the same time.
    .sort((a, b) => a.at - b.at || Number(a.isReturn) - Number(b.isReturn));
  const underWay = new Set<SeatDeed>();
  let pasts: Past[] = [{ state: free, happened: new Set() }];
  for (const { isReturn, deed } of moments) {
    if (!isReturn) {
      underWay.add(deed);
      continue;
    }
    const before = pasts;
    pasts = pastsWith(deed, before, underWay);
    if (pasts.length === 0) return { deed, states: before.map(({ state }) => state) };
    underWay.delete(deed);
  }
  return null;
}

/** All pasts in which a deed has happened, reached by letting any of those under way happen before it. */
function pastsWith(deed: SeatDeed, pasts: readonly Past[], underWay: ReadonlySet<SeatDeed>): Past[] {
  const names = new Map([...underWay].map((each, index) => [each, index]));
  const seen = new Set<string>();
  const reached = new Map<string, Past>();
  const open = [...pasts];
  for (let past = open.pop(); past !== undefined; past = open.pop()) {
    const { state, happened } = past;
    const key = keyOf(state, happened, names);
    if (seen.has(key)) continue;
    seen.add(key);
    if (happened.has(deed)) {
      const without = new Set(happened);
      without.delete(deed);
      reached.set(keyOf(state, without, names), { state, happened: without });
      continue;
    }
    for (const next of underWay) {
      const after = happened.has(next) ? null : next.after(state);
      if (after !== null) open.push({ state: after, happened: new Set([...happened, next]) });
    }
  }
  return [...reached.values()];
}

function keyOf(state: string, happened: ReadonlySet<SeatDeed>, names: ReadonlyMap<SeatDeed, number>): string {
  const numbers = [...happened].map((each) => names.get(each) ?? -1).sort((a, b) => a - b);
  return `${state} ${numbers.join()}`;
}
