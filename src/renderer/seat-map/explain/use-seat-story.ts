import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatExplanation } from '../../../shared/contract/seats';
import { useFormat } from '../../lib/format/use-format';

/** Who has a seat, why, since and until when, in one sentence. */
export function useSeatStory(): (seat: SeatExplanation) => string {
  const { t } = useTranslation('seat-map');
  const format = useFormat();
  return useCallback(
    (seat) => {
      switch (seat.state) {
        case 'free':
          return t('story.free');
        case 'blocked':
          return keptStory(seat, 'blocked');
        case 'named_hold':
          return keptStory(seat, 'keptBack');
        case 'held':
          return heldStory(seat);
        case 'booked':
        case 'checked_in':
          return soldStory(seat);
      }

      function keptStory({ reason, until, namedHold }: SeatExplanation, key: 'blocked' | 'keptBack'): string {
        if (reason === null) return t(`story.${key}`);
        const owner = namedHold?.owner ? t('story.ask', { name: namedHold.owner }) : '';
        if (until === null) return t(`story.${key}For`, { reason, owner });
        return t(`story.${key}Until`, { reason, owner, time: format.dayAndTime(until) });
      }

      function heldStory({ by, till, until, isHere }: SeatExplanation): string {
        const time = until === null ? null : format.time(until);
        if (time === null) return t('story.held');
        if (isHere) return t('story.heldHere', { time });
        if (by === null || till === null) return t('story.heldUntil', { time });
        return t('story.heldBy', { name: by, till, time });
      }

      function soldStory({ by, till, since, bookingCode: code, customerName }: SeatExplanation): string {
        const time = since === null ? '' : format.time(since);
        const whom = customerName === null ? '' : t('story.for', { name: customerName });
        if (by === null || till === null) return t('story.sold', { code: code ?? '', whom });
        return t('story.soldBy', { code: code ?? '', name: by, till, time, whom });
      }
    },
    [t, format],
  );
}
