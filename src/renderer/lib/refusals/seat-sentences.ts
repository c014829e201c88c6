import type { SeatObstacle } from '../../../shared/refusals/seats';
import { sentence, type Say, type Voice } from './refusal-sentence';

/** Names each seat that is in the way with who has it, then what can still be had. */
export const seatsUnavailable: Say<'seats_unavailable'> = (facts, voice) => {
  const { t, format } = voice;
  const ways = ['booked', 'held', 'named_hold', 'blocked', 'no_such_seat'] as const;
  const obstacles = ways.map((why) => obstacle(why, facts.seats, voice));
  const labels = facts.stillFree.map((seat) => seat.label);
  const free = format.seats(labels);
  if (labels.length === 0) {
    return sentence([...obstacles, t('seat.chooseOthers')], [{ id: 'nextBest', label: t('step.nextBest') }]);
  }
  const stillFree =
    labels.length === 1 ? t('seat.stillFree', { seats: free }) : t('seat.stillFreeMany', { seats: free });
  return sentence(
    [...obstacles, stillFree],
    [
      { id: 'takeFree', label: t('step.takeFree', { seats: free }) },
      { id: 'nextBest', label: t('step.nextBest') },
    ],
  );
};

/** How many are left, and how many may come back from other sales. */
export const notEnoughSeats: Say<'not_enough_seats'> = (facts, { t, format }) => {
  const asked = format.number(facts.asked);
  const n = format.number(facts.left);
  const held =
    facts.held > 0 ? t('quantity.held', { count: facts.held, n: format.number(facts.held) }) : null;
  if (facts.left === 0) {
    return sentence([t('quantity.none', { asked }), held], [{ id: 'tryAgain', label: t('step.tryAgain') }]);
  }
  return sentence(
    [t('quantity.left', { count: facts.left, n, asked }), held],
    [{ id: 'takeLeft', label: t('step.takeLeft', { n }) }],
  );
};

function obstacle(why: SeatObstacle['why'], all: readonly SeatObstacle[], voice: Voice): string | null {
  const seats = all.filter((seat) => seat.why === why);
  const [only] = seats;
  if (!only) return null;
  return seats.length === 1 ? oneObstacle(only, voice) : manyObstacles(why, seats, voice);
}

function oneObstacle(seat: SeatObstacle, voice: Voice): string {
  const { t, format } = voice;
  const seats = seat.label;
  switch (seat.why) {
    case 'booked':
      return sold(seat, voice);
    case 'held': {
      if (seat.until === null) return t('seat.heldMany', { seats });
      const time = format.time(seat.until);
      if (seat.by === null || seat.till === null) return t('seat.held', { seats, time });
      return t('seat.heldBy', { seats, name: seat.by, till: seat.till, time });
    }
    case 'named_hold':
      return namedHold(seat, voice);
    case 'blocked':
      return seat.reason === null
        ? t('seat.blocked', { seats })
        : t('seat.blockedFor', { seats, reason: seat.reason });
    case 'no_such_seat':
      return t('seat.missing', { seats });
  }
}

function namedHold({ label: seats, reason, until }: SeatObstacle, { t, format }: Voice): string {
  if (reason === null) return t('seat.namedHoldMany', { seats });
  if (until === null) return t('seat.namedHold', { seats, reason });
  return t('seat.namedHoldUntil', { seats, reason, time: format.time(until) });
}

/** "Just" is said for ten minutes; after that the hour tells more. */
function sold({ label, till, since }: SeatObstacle, { t, format, now }: Voice): string {
  if (till === null || since === null) return t('seat.booked', { seats: label });
  const isFresh = now.getTime() - new Date(since).getTime() < 10 * 60_000;
  if (isFresh) return t('seat.bookedAt', { seats: label, till });
  return t('seat.bookedEarlier', { seats: label, till, time: format.time(since) });
}

function manyObstacles(why: SeatObstacle['why'], obstacles: SeatObstacle[], { t, format }: Voice): string {
  const seats = format.seats(obstacles.map((seat) => seat.label));
  switch (why) {
    case 'booked':
      return t('seat.bookedMany', { seats });
    case 'held':
      return t('seat.heldMany', { seats });
    case 'named_hold':
      return t('seat.namedHoldMany', { seats });
    case 'blocked':
      return t('seat.blockedMany', { seats });
    case 'no_such_seat':
      return t('seat.missingMany', { seats });
  }
}
