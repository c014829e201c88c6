import type { BookingWithHistory } from '../../../../shared/contract/bookings';
import type { EventId } from '../../../../shared/domain/ids';

export const seatChanges = ['move', 'addSeats', 'giveUpSeats'] as const;
export type ChangeKind = (typeof seatChanges)[number] | 'exchange';

/** A change that is being thought out; nothing of it is held or kept. */
export type ChangeDraft = {
  readonly kind: ChangeKind;
  /** Whose seats are chosen; `null` until an event to exchange for is. */
  readonly eventId: EventId | null;
  /** Seats of the booking that leave it. */
  readonly leaving: readonly number[];
  /** Seats that join, in the order of choosing. */
  readonly chosen: readonly number[];
};

/** A move begins with all seats, the others with none. */
export function draftOf(booking: BookingWithHistory, kind: ChangeKind): ChangeDraft {
  return {
    kind,
    eventId: kind === 'exchange' ? null : booking.eventId,
    leaving: kind === 'move' ? booking.lines.map((line) => line.seatNo) : [],
    chosen: [],
  };
}

/** How many seats are to be chosen; `null`: any number. */
export function seatsNeeded({ kind, leaving }: ChangeDraft): number | null {
  return kind === 'move' ? leaving.length : null;
}

/** A click on a seat: one of the booking leaves or stays, any other joins or does not. */
export function toggleSeat(draft: ChangeDraft, seatNo: number, own: ReadonlySet<number>): ChangeDraft {
  if (draft.kind !== 'exchange' && own.has(seatNo)) {
    if (draft.kind === 'addSeats') return draft;
    const leaving = without(draft.leaving, seatNo);
    const isLeaving = leaving.length < draft.leaving.length;
    return chooseSeats({ ...draft, leaving: isLeaving ? leaving : [...leaving, seatNo] }, draft.chosen);
  }
  if (draft.kind === 'giveUpSeats') return draft;
  const others = without(draft.chosen, seatNo);
  return chooseSeats(draft, others.length < draft.chosen.length ? others : [...others, seatNo]);
}

/** No more than are needed: those chosen first go. */
export function chooseSeats(draft: ChangeDraft, seatNos: readonly number[]): ChangeDraft {
  const needed = seatsNeeded(draft);
  return {
    ...draft,
    chosen: needed === null ? seatNos : seatNos.slice(Math.max(0, seatNos.length - needed)),
  };
}

/** What the server is asked; `null` while something is missing. */
export function askedFor({ kind, eventId, leaving, chosen }: ChangeDraft) {
  const seatNos = [...chosen];
  switch (kind) {
    case 'move':
      return seatNos.length > 0 && seatNos.length === leaving.length
        ? { change: kind, fromSeatNos: [...leaving], seatNos }
        : null;
    case 'addSeats':
      return seatNos.length > 0 ? { change: kind, seatNos } : null;
    case 'giveUpSeats':
      return leaving.length > 0 ? { change: kind, seatNos: [...leaving] } : null;
    case 'exchange':
      return seatNos.length > 0 && eventId !== null ? { change: kind, eventId, seatNos } : null;
  }
}

export type AskedChange = NonNullable<ReturnType<typeof askedFor>>;

function without(seatNos: readonly number[], seatNo: number): readonly number[] {
  return seatNos.filter((each) => each !== seatNo);
}
