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
        'sell_at_once',
        'hold_at_once',
        'sell_to_disk',
        'hold_to_disk',
        'orders_to_disk',
        'reach_the_disk',
      ])
      .orderBy('proname')
      .pluck('proname'),
  comesOfIt: [
    'hold_at_once',
    'hold_to_disk',
    'orders_to_disk',
    'reach_the_disk',
    'sell_at_once',
    'sell_to_disk',
  ],
  asksOnTheWayBack: false,
});
