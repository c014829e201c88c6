import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../lib/client';

export type FirstPerson = { name: string; email: string; password: string; till: string };
export type Joining = { email: string; password: string; till: string | null };

/** Names this till, makes the first admin and signs that person in. */
export function useOpenBoxOffice(onReady: () => void) {
  const refresh = useRefresh();
  return useMutation({
    mutationKey: ['users', 'bootstrap'],
    mutationFn: async ({ name, email, password, till }: FirstPerson) => {
      await client.tills.register({ name: till });
      await client.users.bootstrap({ name, email, password });
      await client.users.signIn({ email, password });
    },
    onSuccess: () => {
      refresh();
      onReady();
    },
  });
}

/** Names this till, where it has no name yet, and signs somebody in who is known already. */
export function useJoin(onReady: () => void) {
  const queries = useQueryClient();
  const refresh = useRefresh();
  return useMutation({
    mutationKey: ['tills', 'join'],
    mutationFn: async ({ email, password, till }: Joining) => {
      if (till !== null) {
        await client.tills.register({ name: till });
        // It has its name now: should the sign-in fail, the page must not name it again.
        void queries.invalidateQueries({ queryKey: ['session'] });
      }
      await client.users.signIn({ email, password });
    },
    onSuccess: () => {
      refresh();
      onReady();
    },
  });
}

function useRefresh(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries();
}
