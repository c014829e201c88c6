import { addPeople, all, refusalTo } from './house';
import { testStep } from './one-step';

testStep('20261122150000_people', {
  // Somebody else may live in a shared database.
  before: async (knex) => {
    await knex.raw(`create table neighbours as select 1 as id, 'next door' as name`);
  },
  keeps: (knex) => all(knex, 'neighbours'),
  after: async (knex) => {
    await addPeople(knex);
    return refusalTo(addPeople(knex));
  },
  comesOfIt: 'the first admin exists already',
  asksOnTheWayBack: true,
});
