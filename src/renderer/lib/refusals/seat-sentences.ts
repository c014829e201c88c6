import type { SeatObstacle } from '../../../shared/refusals/seats';
import { sentence, type NextStep, type Say, type Voice } from './refusal-sentence';

/** Names each seat that is in the way with who has it, then what can still be had. */
export const seatsUnavailable: Say<'seats_unavailable'> = (facts, voice) => {
  const { t, format } = voice;
  const ways = ['booked', 'held', 'named_hold', 'blocked', 'no_such_seat'] as const;
  const obstacles = ways.map((why) => obstacle(why, facts.seats, voice));
  const labels = facts.stillFree.map((seat) => seat.label);
  const free = format.seats(labels);
  if (labels.length === 0) {
    const ask: NextStep[] = facts.seats.every(isForManagers)
      ? [{ id: 'askManager', label: t('step.askManager') }]
      : [];
    return sentence(
      [...obstacles, t('seat.chooseOthers')],
      [...ask, { id: 'nextBest', label: t('step.nextBest') }],
    );
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

/** How many are left, which when they are few, how many may come back from other sales, and where there are enough. */
export const notEnoughSeats: Say<'not_enough_seats'> = (facts, { t, format }) => {
  const asked = format.number(facts.asked);
  const n = format.number(facts.left);
  if (facts.area !== undefined) {
    const text = t('quantity.leftInArea', { count: facts.left, n, asked, area: facts.area.name });
    const again = { id: 'tryAgain', label: t('step.tryAgain') } as const;
    const left = { id: 'takeLeft', label: t('step.takeLeft', { n }) } as const;
    return sentence([text], facts.left === 0 ? [again] : [left, again]);
  }
  const zone = facts.category;
  const seats = format.seats(facts.seats.map((seat) => seat.label));
  const held =
    facts.held > 0 ? t('quantity.held', { count: facts.held, n: format.number(facts.held) }) : null;
  const elsewhere = facts.elsewhere.map((other) =>
    t('quantity.elsewhere', { zone: other.code, n: format.number(other.left) }),
  );
  if (facts.wish !== undefined) {
    const what = t(`quantity.wish.${facts.wish}`, { count: facts.left, n, asked });
    const count = facts.others ?? 0;
    const others = count > 0 ? t('quantity.others', { count, n: format.number(count) }) : null;
    const mayComeBack = facts.wish === 'wheelchairs' ? held : null;
    return sentence(
      [what, mayComeBack, ...elsewhere, others],
      [{ id: 'chooseOthers', label: t('step.chooseOthers') }],
    );
  }
  const [other] = facts.elsewhere;
  const look = other ? [{ id: 'lookElsewhere' as const, label: t('step.lookIn', { zone: other.code }) }] : [];
  if (facts.left === 0) {
    const none = zone === null ? t('quantity.none', { asked }) : t('quantity.noneInZone', { asked, zone });
    const steps = other ? look : [{ id: 'tryAgain' as const, label: t('step.tryAgain') }];
    return sentence([none, held, ...elsewhere], steps);
  }
  const left =
    zone === null
      ? t('quantity.left', { count: facts.left, n, asked })
      : t('quantity.leftInZone', { count: facts.left, n, asked, zone });
  const which = seats === '' ? null : t('quantity.which', { count: facts.seats.length, seats });
  return sentence(
    [left, which, held, ...elsewhere],
    [{ id: 'takeLeft', label: t('step.takeLeft', { n }) }, ...look],
  );
};

/** That nobody can sit together, and how they would sit instead. */
export const notTogether: Say<'not_together'> = (facts, { t, format }) => {
  const asked = format.number(facts.asked);
  const zone = facts.category;
  const none = zone === null ? t('together.none', { asked }) : t('together.noneInZone', { asked, zone });
  const groups = facts.closest.map((group) => format.seats(group.map((seat) => seat.label)));
  const [other] = facts.elsewhere;
  return sentence(
    [none, t('together.closest', { seats: groups.join(t('together.with')) })],
    [
      { id: 'takeClosest', label: t('step.takeClosest') },
      ...(other ? [{ id: 'lookElsewhere' as const, label: t('step.lookIn', { zone: other.code }) }] : []),
    ],
  );
};

/** Who would sit alone, and that they can be taken as well. */
export const leavesSingleSeat: Say<'leaves_single_seat'> = (facts, { t, format }) => {
  const seats = format.seats(facts.labels);
  const labels = facts.singles.map((seat) => seat.label);
  const singles = format.seats(labels);
  const all = format.seats([...facts.labels, ...labels]);
  return sentence(
    [t('single.left', { seats, singles })],
    [
      { id: 'takeSingles', label: t('step.takeFree', { seats: all }) },
      { id: 'chooseOthers', label: t('step.chooseOthers') },
    ],
  );
};

/** Kept back by what a manager may break. */
function isForManagers({ namedHold: kept }: SeatObstacle): boolean {
  return kept !== undefined && kept.breakableBy !== 'admin';
}

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
      if (seat.hold?.isHere === true) return t('seat.heldHere', { seats, time });
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

function namedHold({ label: seats, reason, until, namedHold: kept }: SeatObstacle, voice: Voice): string {
  const { t, format } = voice;
  if (reason === null) return t('seat.namedHoldMany', { seats });
  const what =
    until === null
      ? t('seat.namedHold', { seats, reason })
      : t('seat.namedHoldUntil', { seats, reason, time: format.time(until) });
  return kept === undefined ? what : `${what} ${t(`seat.mayBreak.${kept.breakableBy}`)}`;
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
