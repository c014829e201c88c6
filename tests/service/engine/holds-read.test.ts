import type { Client } from 'pg';
import { beforeAll, expect, test } from 'vitest';
import type { TestOffice } from '../../support/test-office';
import { anOrder, onEachOffice, type OfficeSite } from '../support/each-office';

/** What the server believes of a table when it plans is not what it holds in a rush: docs/decisions/0016-seats-are-looked-up-behind-a-fence.md. */
onEachOffice('holds that are read for a sale', (site) => {
  let office: TestOffice;
  let owner: Client;
  let newEvent: OfficeSite['newEvent'];
  beforeAll(() => {
    ({ office, owner, newEvent } = site());
  });

  /** Calls as tills do, on the one connection that keeps its plans; answers the id of what was made. */
  async function ask(does: 'sell' | 'hold', wish: object): Promise<string> {
    const name = `${does}_to_disk`;
    const text = `call orders_to_disk(null, '${does}', $1)`;
    const values = [await anOrder(owner, wish)];
    const done = await owner.query<{ p_replies: { id: string }[] | null }>({ name, text, values });
    return done.rows[0]?.p_replies?.[0]?.id ?? 'nothing was done';
  }

  async function holdsRead(work: () => Promise<unknown>): Promise<number> {
    const count = async () => {
      // What a transaction read is known to others, and to itself, after it ended.
      await owner.query('select pg_stat_force_next_flush()');
      const { rows } = await owner.query<{ read: string }>(
        `select seq_tup_read + idx_tup_fetch as read from pg_stat_user_tables where relname = 'holds'`,
      );
      return Number(rows[0]?.read);
    };
    const before = await count();
    await work();
    return (await count()) - before;
  }

  test('are few, although the server planned when there were hardly any and now there are ten thousand', async () => {
    const eventId = await newEvent();
    await owner.query('alter table holds set (autovacuum_enabled = off)');
    await owner.query('vacuum analyze holds');
    const holdAndSell = async (seatNo: number) => {
      const holdId = await ask('hold', { event_id: eventId, seat_nos: [seatNo] });
      await ask('sell', { hold_id: holdId });
    };
    for (let seatNo = 1; seatNo <= 10; seatNo += 1) await holdAndSell(seatNo);
    await owner.query(
      `insert into holds (event_id, till_id, seat_nos, held_until, ended_at, end_reason)
      select $1, t.id, '{40}', now(), now(), 'released' from tills t, generate_series(1, 10000)`,
      [eventId],
    );
    expect(await holdsRead(() => holdAndSell(11))).toBeLessThan(200);
    expect((await office.ask('bookings.list', { eventId })).items).toHaveLength(11);
  });
});
