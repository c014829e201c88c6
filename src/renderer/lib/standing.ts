import type { Standing } from '../../shared/contract/session';
import { roles, type PersonRole } from '../../shared/contract/operation';
import { useContractQuery } from './query/use-contract';

/** Who is signed in at this window and at which till; `undefined` until main has answered. */
export function useStanding(): Standing | undefined {
  return useContractQuery('session', 'current', {}).data;
}

/** Whether the person at this window has this role or a later one. Only for what is shown: main decides. */
export function useMay(role: PersonRole): boolean {
  const person = useStanding()?.person;
  return person !== undefined && person !== null && roles.indexOf(person.role) >= roles.indexOf(role);
}
