import type { Knex } from 'knex';
import { personRole } from '../../../shared/contract/operation';
import type { Person } from '../../../shared/contract/users';
import { userId } from '../../../shared/domain/ids';
import { refuse } from '../../../shared/refusals/refusal';
import { rowOf, rowsOf } from '../rows';

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
}

/** One person. Refuses with `not_found`. */
export async function readPerson(db: Knex, id: string): Promise<Person> {
  const row = await rowOf<PersonRow>(db, 'select id, name, email, role from users where id = :id', { id });
  if (row === undefined) refuse('not_found', { what: 'user', id });
  return personOf(row);
}

/** Everybody whose name or address holds the words, by name, with where they signed in last and how long they must wait. */
export async function listPeople(db: Knex, search: string) {
  const rows = await rowsOf<
    PersonRow & {
      isEnabled: boolean;
      createdAt: string;
      lastSignInAt: string | null;
      lastTill: string | null;
      slowedSeconds: number;
    }
  >(
    db,
    `select u.id, u.name, u.email, u.role, u.disabled_at is null as "isEnabled", u.created_at as "createdAt",
        u.last_sign_in_at as "lastSignInAt", t.name as "lastTill",
        coalesce((select max(sign_in_delay(a.email_key, a.till_id)) from
          (select distinct email_key, till_id from sign_in_attempts where email_key = email_key(u.email)) a), 0) as "slowedSeconds"
      from users u left join tills t on t.id = u.last_till_id
      where position(lower(:search) in lower(u.name)) > 0 or position(lower(:search) in lower(u.email)) > 0
      order by lower(u.name), u.id`,
    { search: search.trim() },
  );
  return rows.map((row) => ({ ...row, ...personOf(row) }));
}

function personOf({ id, name, email, role }: PersonRow): Person {
  return { id: userId.parse(id), name, email, role: personRole.parse(role) };
}
