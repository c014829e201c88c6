import { Client } from 'pg';
import type { Reply } from '../../../src/shared/contract/bridge';
import type { TestDatabase } from '../template-database';
import type { TestOffice } from '../test-office';
import { openHouse, openTestOffice, people } from '../test-office';
import type { Deed, Told } from './house-model';
import type { Standing } from './keeping';

/** How the event of a history is sold. */
interface EventSettings {
  readonly tillHoldLimit?: number;
  readonly areas?: { readonly name: string; readonly places: number }[];
}

/** Several tills on one database, each with a manager signed in and a clerk at another window, and somebody who moves time. */
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
    await office.ask('users.signIn', people.counter, { window: clerksWindow });
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

  /** The booking that was given last for another. */
  const givenFor = new Map<string, string>();
  // Where exchanges go: large enough for all of them.
  let annexMade: Promise<string> | null = null;
  const annex = () => (annexMade ??= makeEvent(20_000));

  async function makeEvent(capacity: number, settings: EventSettings = {}): Promise<string> {
    const event = { name: 'Malam Puisi', startsAt: '2027-02-01T19:30:00+07:00', capacity };
    return (await office(0).ask('events.create', { ...event, ...settings })).id;
  }

  async function exchange(call: TestOffice['call'], bookingId: string): Promise<Reply> {
    const reply = await call('bookings.exchange', { bookingId, eventId: await annex(), quantity: 1 });
    if (reply.ok) givenFor.set(bookingId, String((reply.value as { id: unknown }).id));
    return reply;
  }

  async function send(eventId: string, deed: Exclude<Deed, TimePasses>): Promise<Reply> {
    const window = 'by' in deed && deed.by === 'counter' ? clerksWindow : 1;
    const call: TestOffice['call'] = (name, input) => office(deed.till).call(name, input, { window });
    switch (deed.does) {
      case 'hold':
        return call('holds.place', { eventId, seatNos: [...deed.seatNos] });
      case 'hold_some':
        return call('holds.place', { eventId, quantity: deed.quantity });
      case 'hold_best':
        return call('holds.place', { eventId, best: { quantity: deed.quantity } });
      case 'hold_mixed':
        return call('holds.place', { eventId, ...mixed(deed) });
      case 'book_mixed':
        return call('bookings.create', { eventId, ...mixed(deed) });
      case 'keep':
      case 'keep_hold': {
        const seats = deed.does === 'keep' ? { seatNos: [...deed.seatNos] } : { holdId: deed.hold };
        const kind = deed.does === 'keep' ? deed.kind : 'hold';
        const { breakableBy } = deed;
        return call('namedHolds.place', {
          eventId,
          ...seats,
          kind,
          breakableBy,
          letter: 'H',
          reason: 'House',
        });
      }
      case 'let_go': {
        const some = deed.seatNos === undefined ? {} : { seatNos: [...deed.seatNos] };
        return call('namedHolds.release', { namedHoldId: deed.named, ...some });
      }
      case 'keep_on':
        return call('namedHolds.update', { namedHoldId: deed.named, releaseAt: null });
      case 'break':
        return call('holds.place', { eventId, seatNos: [...deed.seatNos], fromNamedHold: true });
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
        return exchange(call, deed.booking);
      case 'cancel_other':
        return call('bookings.cancel', { bookingId: givenFor.get(deed.booking) ?? deed.booking });
    }
  }

  return {
    offices,
    makeEvent,
    act: async (eventId, deed) => {
      if (deed.does === 'cancel_other' && !givenFor.has(deed.booking)) return neverExchanged;
      if ('till' in deed) return toldBy(await send(eventId, deed));
      await (waiting = waiting.then(() => letTimePass(timekeeper, deed)));
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
type TimePasses = Extract<Deed, { does: 'run_out' | 'reach_cap' | 'reach_release_time' }>;

/**
 * The time of a hold is over, or even the longest that it may last, or that of a named hold; one that has ended already is left alone. Its
 * seats follow it, and are locked in the order that everybody keeps.
 */
async function letTimePass(timekeeper: Client, deed: TimePasses): Promise<void> {
  const isNamed = deed.does === 'reach_release_time';
  const table = isNamed ? 'named_holds' : 'holds';
  const id = isNamed ? deed.named : deed.hold;
  const reaches = {
    run_out: '',
    reach_cap: `placed_at = placed_at - interval '1 hour',`,
    reach_release_time: '',
  };
  const end = isNamed ? 'release_at' : 'held_until';
  await timekeeper.query('begin');
  await timekeeper.query(`select from ${table} where id = $1 for update`, [id]);
  await timekeeper.query(
    `select from seats where ${isNamed ? 'named_hold_id' : 'hold_id'} = $1 order by seat_no for update`,
    [id],
  );
  await timekeeper.query(
    `update ${table} set ${reaches[deed.does]} ${end} = now() - interval '1 minute' where id = $1 and ended_at is null`,
    [id],
  );
  await timekeeper.query('commit');
}

function mixed({ places, seatNos, quantity }: Standing) {
  const numbered = { ...(seatNos ? { seatNos: [...seatNos] } : {}), ...(quantity ? { quantity } : {}) };
  return { areas: [{ areaNo: 1, quantity: places }], ...numbered };
}

const clerksWindow = 2;

/** What the house would say to somebody who asks for nothing. */
const neverExchanged: Told = { is: 'other', code: 'never_exchanged' };

function toldBy(reply: Reply): Told {
  if (reply.ok) return toldByValue(reply.value as Record<string, unknown>);
  const { code, facts } = reply.refusal;
  if (code === 'seats_unavailable')
    return {
      is: 'unavailable',
      seatNos: numbers(facts.seatNos),
      stillFree: numbers(facts.stillFree.map(({ seatNo }) => seatNo)),
    };
  if (code === 'not_enough_seats') {
    const of = facts.area === undefined ? 'seats' : 'places';
    return { is: 'not_enough', left: facts.left, held: facts.held, of };
  }
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
  if (Array.isArray(value['keeps']))
    return { is: 'kept', named: String(value['id']), seatNos: seatNosOf(value['keeps']) };
  return { is: 'held', hold: String(value['id']), seatNos: seatNosOf(value['seats']) };
}

function seatNosOf(rows: unknown): number[] {
  return numbers((rows as { seatNo: number }[]).map(({ seatNo }) => seatNo));
}

function numbers(seatNos: readonly number[]): number[] {
  return [...seatNos].sort((a, b) => a - b);
}
