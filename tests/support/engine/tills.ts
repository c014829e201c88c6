import { Client } from 'pg';
import type { Reply } from '../../../src/shared/contract/bridge';
import type { TestDatabase } from '../template-database';
import type { TestOffice } from '../test-office';
import { openHouse, openTestOffice, people } from '../test-office';
import type { Deed, Told } from './house-model';

/** How the event of a history is sold. */
interface EventSettings {
  readonly tillHoldLimit?: number;
}

/** Several tills on one database, each with a manager signed in, and somebody who moves the time of holds. */
export interface Tills {
  readonly offices: readonly TestOffice[];
  makeEvent(capacity: number, settings?: EventSettings): Promise<string>;
  /** Does something through the dispatcher of its till. */
  act(eventId: string, deed: Deed): Promise<Told>;
  /** PostgreSQL's own count of deadlocks in this database. */
  deadlocks(): Promise<number>;
  close(): Promise<void>;
}

export async function openTills(database: TestDatabase, count: number, poolSize = 10): Promise<Tills> {
  const offices: TestOffice[] = [];
  for (let till = 0; till < count; till += 1) {
    // The clock of each is wrong by another number of days, which must not matter.
    const wrong = till * 86_400_000;
    const clock = () => new Date(Date.now() + wrong);
    const office = await openTestOffice({ databaseUrl: database.tillUrl, clock, poolSize });
    if (till === 0) await openHouse(office);
    else await office.ask('tills.register', { name: `Till ${till + 1}` });
    await office.ask('users.signIn', people.manager);
    offices.push(office);
  }
  const timekeeper = new Client({ connectionString: database.ownerUrl });
  await timekeeper.connect();
  let waiting = Promise.resolve();
  const office = (till: number): TestOffice => {
    const found = offices[till];
    if (found === undefined) throw new Error(`there is no till ${till}`);
    return found;
  };

  // Where exchanges go: large enough for all of them.
  let annexMade: Promise<string> | null = null;
  const annex = () => (annexMade ??= makeEvent(20_000));

  async function makeEvent(capacity: number, settings: EventSettings = {}): Promise<string> {
    const event = { name: 'Malam Puisi', startsAt: '2027-02-01T19:30:00+07:00', capacity };
    return (await office(0).ask('events.create', { ...event, ...settings })).id;
  }

  async function send(eventId: string, deed: Exclude<Deed, TimePasses>): Promise<Reply> {
    const call: TestOffice['call'] = (name, input) => office(deed.till).call(name, input);
    switch (deed.does) {
      case 'hold':
        return call('holds.place', { eventId, seatNos: [...deed.seatNos] });
      case 'hold_some':
        return call('holds.place', { eventId, quantity: deed.quantity });
      case 'extend':
        return call('holds.place', { eventId, seatNos: [...deed.seatNos], holdId: deed.hold });
      case 'renew':
        return call('holds.renew', { holdId: deed.hold });
      case 'take_over':
        return call('holds.takeOver', { holdId: deed.hold });
      case 'release':
        return call('holds.release', { holdId: deed.hold });
      case 'book':
        return call('bookings.create', { eventId, seatNos: [...deed.seatNos] });
      case 'book_some':
        return call('bookings.create', { eventId, quantity: deed.quantity });
      case 'book_hold':
        return call('bookings.create', { holdId: deed.hold });
      case 'cancel':
        return call('bookings.cancel', { bookingId: deed.booking });
      case 'move': {
        const from = deed.fromSeatNos === undefined ? {} : { fromSeatNos: [...deed.fromSeatNos] };
        return call('bookings.move', { bookingId: deed.booking, seatNos: [...deed.seatNos], ...from });
      }
      case 'add':
        return call('bookings.addSeats', { bookingId: deed.booking, seatNos: [...deed.seatNos] });
      case 'give_up':
        return call('bookings.giveUpSeats', { bookingId: deed.booking, seatNos: [...deed.seatNos] });
      case 'restore':
        return call('bookings.restore', { bookingId: deed.booking });
      case 'exchange':
        return call('bookings.exchange', { bookingId: deed.booking, eventId: await annex(), quantity: 1 });
    }
  }

  return {
    offices,
    makeEvent,
    act: async (eventId, deed) => {
      if ('till' in deed) return toldBy(await send(eventId, deed));
      await (waiting = waiting.then(() => runOut(timekeeper, deed)));
      return { is: 'ran_out' };
    },
    deadlocks: async () => {
      await timekeeper.query('select pg_stat_clear_snapshot()');
      const { rows } = await timekeeper.query<{ deadlocks: number }>(
        'select deadlocks::int from pg_stat_database where datname = current_database()',
      );
      return rows[0]?.deadlocks ?? 0;
    },
    close: async () => {
      await timekeeper.end();
      for (const each of offices) await each.close();
    },
  };
}

/** What no till does. */
type TimePasses = Extract<Deed, { does: 'run_out' | 'reach_cap' }>;

/** The time of a hold is over, or even the longest that it may last; one that has ended already is left alone. Its seats follow it. */
async function runOut(timekeeper: Client, { does, hold }: TimePasses): Promise<void> {
  const placed = does === 'reach_cap' ? `placed_at - interval '1 hour'` : 'placed_at';
  await timekeeper.query(
    `update holds set placed_at = ${placed}, held_until = now() - interval '1 minute' where id = $1 and ended_at is null`,
    [hold],
  );
}

function toldBy(reply: Reply): Told {
  if (reply.ok) return toldByValue(reply.value as Record<string, unknown>);
  const { code, facts } = reply.refusal;
  if (code === 'seats_unavailable')
    return {
      is: 'unavailable',
      seatNos: numbers(facts.seatNos),
      stillFree: numbers(facts.stillFree.map(({ seatNo }) => seatNo)),
    };
  if (code === 'not_enough_seats') return { is: 'not_enough', left: facts.left, held: facts.held };
  if (code === 'hold_ended') return { is: 'hold_ended', why: facts.why };
  if (code === 'till_hold_limit') return { is: 'till_limit', held: facts.held, asked: facts.asked };
  if (code === 'hold_elsewhere') return { is: 'hold_elsewhere' };
  return { is: 'other', code };
}

function toldByValue(value: Record<string, unknown>): Told {
  if (Array.isArray(value['released'])) return { is: 'released', seatNos: numbers(value['released']) };
  if (value['status'] === 'CANCELLED') return { is: 'cancelled', seatNos: seatNosOf(value['lines']) };
  if (value['exchangedFrom'] !== undefined) return { is: 'exchanged' };
  if (value['status'] === 'CONFIRMED')
    return { is: 'booked', booking: String(value['id']), seatNos: seatNosOf(value['lines']) };
  return { is: 'held', hold: String(value['id']), seatNos: seatNosOf(value['seats']) };
}

function seatNosOf(rows: unknown): number[] {
  return numbers((rows as { seatNo: number }[]).map(({ seatNo }) => seatNo));
}

function numbers(seatNos: readonly number[]): number[] {
  return [...seatNos].sort((a, b) => a - b);
}
