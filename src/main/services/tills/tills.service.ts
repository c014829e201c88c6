import { refuse } from '../../../shared/refusals/refusal';
import type { OpenContext, ServiceOf } from '../context';
import { rowOf } from '../rows';
import type { Installation } from './installation';
import { insertTill, listTills, renameTill } from './till-rows';

/** Installations and their names. */
export function tillsService(installation: Installation): ServiceOf<'tills'> {
  return {
    register: async (context, { name }) => {
      const { db, session, till: present } = context;
      if (present !== null) await demandRenaming(context);
      const till = present === null ? await insertTill(db, name) : await renameTill(db, present.id, name);
      if (till === null) refuse('not_found', { what: 'till', id: present?.id ?? '' });
      session.afterwards(() => installation.remember(till));
      return till;
    },

    rename: async ({ db, till, session }, { tillId, name }) => {
      const renamed = await renameTill(db, tillId, name);
      if (renamed === null) refuse('not_found', { what: 'till', id: tillId });
      if (tillId === till.id) session.afterwards(() => installation.remember(renamed));
      return renamed;
    },

    list: async ({ db, till }) => {
      const tills = await listTills(db);
      return { items: tills.map((one) => ({ ...one, isThisOne: one.id === till.id })), next: null };
    },
  };
}

/** Until the first admin exists anybody may change their mind about the name; later it takes a manager. */
async function demandRenaming({ db, actor }: Pick<OpenContext, 'db' | 'actor'>): Promise<void> {
  const isSetUp = await rowOf(db, 'select 1 from installation', {});
  if (isSetUp === undefined || actor?.role === 'manager' || actor?.role === 'admin') return;
  refuse('not_allowed', { operation: 'tills.register', needs: 'manager', has: actor?.role ?? 'nobody' });
}
