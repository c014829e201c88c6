import { addEvent, addHold, addPeople, addSeatsAndSell, all } from './house';
import { testStep } from './one-step';

testStep('20261122160000_at_once', {
  before: async (knex) => {
    await addPeople(knex);
    await addEvent(knex);
    await addHold(knex);
    await addSeatsAndSell(knex);
  },
  keeps: (knex) => all(knex, 'users', 'events', 'seats', 'bookings', 'booking_lines', 'journal', 'holds'),
  after: (knex) =>
    knex('pg_proc')
      .whereIn('proname', [
        'hold_at_once',
        'lock_named_at_once',
        'orders_to_disk',
        'reach_the_disk',
        'sell_at_once',
      ])
      .orderBy('proname')
      .pluck('proname'),
  comesOfIt: ['hold_at_once', 'lock_named_at_once', 'orders_to_disk', 'reach_the_disk', 'sell_at_once'],
  asksOnTheWayBack: false,
});
