import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Standing } from '../../../shared/contract/session';
import { client } from '../../lib/client';
import { sharedServerOf, type ConnectionValues } from '../../lib/database/connection-values';

/** Where the seats shall be: on this PC, on a server, or where they are already. */
export type SeatsChoice =
  | { kind: 'this_pc' }
  | { kind: 'shared'; server: ConnectionValues; keepPlainly: boolean }
  | { kind: 'as_is' };

/** Moves to the chosen database and says what is found there: no admin yet, or a box office that can be joined. */
export function useChooseSeats(onFound: (state: Standing['state']) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationKey: ['database', 'choose'],
    mutationFn: async (choice: SeatsChoice) => {
      await moveTo(choice);
      return client.session.current({});
    },
    onSuccess: (standing) => {
      for (const touched of ['database', 'session', 'users']) {
        void queries.invalidateQueries({ queryKey: [touched] });
      }
      onFound(standing.state);
    },
  });
}

async function moveTo(choice: SeatsChoice): Promise<void> {
  switch (choice.kind) {
    case 'as_is':
      return;
    case 'this_pc':
      await client.database.useThisPc({});
      return;
    case 'shared': {
      const server = sharedServerOf(choice.server);
      await client.database.useShared(choice.keepPlainly ? { ...server, keepPlainly: true } : server);
    }
  }
}
