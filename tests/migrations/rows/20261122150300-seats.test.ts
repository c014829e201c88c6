import { addEvent, addHold, addPeople, addSeatsAndSell, all, ids, refusalTo } from './house';
import { testStep } from './one-step';

testStep('20261122150300_seats', {
  before: async (knex) => {
    await addPeople(knex);
    await addEvent(knex);
    await addHold(knex);
  },
  keeps: (knex) => all(knex, 'users', 'tills', 'events', 'price_categories', 'holds'),
  after: async (knex) => {
    // A booking that outlived its seats could never be changed again, so this one is taken back.
    const sale = knex.transaction(async (trx) => {
      await addSeatsAndSell(trx);
      throw new Error(`${(await trx('booking_lines').pluck('label')).join()} were sold`);
    });
    const answer = await refusalTo(sale);
    await knex.raw(
      `insert into seats (event_id, seat_no, label) select ?, no, 'Seat-' || no from generate_series(1, 3) no`,
      [ids.jazz],
    );
    return answer;
  },
  comesOfIt: 'Seat-1,Seat-2 were sold',
  asksOnTheWayBack: true,
});
