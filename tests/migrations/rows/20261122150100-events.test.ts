import { addEvent, addPeople, all } from './house';
import { testStep } from './one-step';

testStep('20261122150100_events', {
  before: addPeople,
  keeps: (knex) => all(knex, 'users', 'tills', 'installation'),
  after: async (knex) => {
    await addEvent(knex);
    return knex('price_categories').pluck('code');
  },
  comesOfIt: ['A'],
  asksOnTheWayBack: true,
});
