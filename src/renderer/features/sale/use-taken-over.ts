import { useEffect } from 'react';
import type { EventId } from '../../../shared/domain/ids';
import { client } from '../../lib/client';
import { onLive } from '../../lib/live';
import { hearTakenOver } from './model/taken-over';

/** Hears at once when a manager elsewhere takes a sale of this window over. */
export function useTakenOver(eventId: EventId): void {
  useEffect(
    () =>
      onLive((message) => {
        if (message.type !== 'changed' || message.topic !== 'holds') return;
        void hearTakenOver(client, eventId, message.ids);
      }),
    [eventId],
  );
}
