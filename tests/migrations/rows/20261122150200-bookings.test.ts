import { addEvent, addHold, addPeople, all, refusalTo } from './house';
import { testStep } from './one-step';

testStep('20261122150200_bookings', {
  before: async (knex) => {
    await addPeople(knex);
    await addEvent(knex);
  },
  keeps: (knex) => all(knex, 'users', 'tills', 'events', 'price_categories'),
  after: async (knex) => {
    await addHold(knex);
    await knex.raw(`insert into journal (action) values ('looked')`);
    return refusalTo(knex('journal').del().then());
  },
  comesOfIt: 'journal is append only',
  asksOnTheWayBack: true,
});
