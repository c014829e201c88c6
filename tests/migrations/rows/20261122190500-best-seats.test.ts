import { addEvent, addHold, addPeople, addSeatsAndSell, all } from './house';
import { testStep } from './one-step';

testStep('20261122190500_best_seats', {
  before: async (knex) => {
    await addPeople(knex);
    await addEvent(knex);
    await addHold(knex);
    await addSeatsAndSell(knex);
  },
  keeps: (knex) => all(knex, 'users', 'events', 'seats', 'bookings', 'booking_lines', 'journal', 'holds'),
  after: (knex) => knex('pg_proc').where('proname', 'best_seats').pluck('proname'),
  comesOfIt: ['best_seats'],
  asksOnTheWayBack: false,
});
