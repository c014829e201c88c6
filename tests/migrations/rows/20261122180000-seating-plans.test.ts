import { addEvent, addPeople, all, ids } from './house';
import { testStep } from './one-step';

testStep('20261122180000_seating_plans', {
  before: async (knex) => {
    await addPeople(knex);
    await addEvent(knex);
  },
  keeps: (knex) => all(knex, 'users', 'events', 'price_categories', 'journal'),
  after: async (knex) => {
    await knex.raw(`insert into venues (name) values ('Teater Besar')`);
    await knex.raw(`insert into plans (venue_id, name) select id, 'Standard' from venues`);
    await knex.raw(
      `insert into plan_versions (plan_id, version_no, status, published_at, document, capacity)
      select id, 1, 'published', now(), '{}', 3 from plans`,
    );
    await knex.raw('update events set plan_version_id = (select id from plan_versions) where id = ?', [
      ids.jazz,
    ]);
    await knex.raw('update events set plan_version_id = null');
    return knex('plans').pluck('name');
  },
  comesOfIt: ['Standard'],
  asksOnTheWayBack: true,
});
