import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { EventSummary } from '../../../shared/contract/events';
import type { EventStatus } from '../../../shared/domain/event-status';
import { useFormat } from '../../lib/format/use-format';
import { paths } from '../../lib/paths';
import { useContractCommand } from '../../lib/query/use-contract';
import { useMay } from '../../lib/standing';
import { showToast } from '../../ui/toast/toast';
import type { Need } from './needs';

type Action = { label: string; run: () => void };
type SaidNeed = { text: string; actions: Action[]; error: Error | null; isWorking: boolean };

/** A need in words, with what this person can do about it. */
export function useNeed(need: Need): SaidNeed {
  const { t } = useTranslation(['tonight', 'common']);
  const format = useFormat();
  const navigate = useNavigate();
  const mayEdit = useMay('manager');
  const update = useContractCommand('events', 'update');
  const { event } = need;
  const time = format.time(event.startsAt, event.timeZone);
  const setStatus = (status: EventStatus, done: string) =>
    update.mutate(
      { eventId: event.id, revision: event.revision, status },
      { onSuccess: () => showToast({ text: done }) },
    );
  const state = { error: update.error, isWorking: update.isPending };
  const seats = (count: number) => t('common:count.seats', { count, n: format.number(count) });

  switch (need.kind) {
    case 'draftToday': {
      const open = () => setStatus('on_sale', t('needs.opened', { name: event.name }));
      const edit = () => void navigate(paths.editEvent(event.id));
      const actions = [
        { label: t('common:action.openSale'), run: open },
        { label: t('common:action.edit'), run: edit },
      ];
      return mayEdit
        ? { ...state, text: t('needs.draftToday', { name: event.name, time }), actions }
        : { ...state, text: t('needs.draftTodayClerk', { name: event.name, time }), actions: [] };
    }
    case 'cancelledWithBookings':
      return {
        ...state,
        text: t('needs.cancelled', {
          name: event.name,
          day: format.dayAndTime(event.startsAt, event.timeZone),
          seats: seats(event.booked),
        }),
        actions: [{ label: t('needs.showBookings'), run: () => void navigate(paths.bookings(event.name)) }],
      };
    case 'soldOut':
      return { ...state, ...soldOut(need) };
    case 'stillOnSale': {
      const close = () => setStatus('closed', t('needs.closed', { name: event.name }));
      return {
        ...state,
        text: t('needs.stillOnSale', { name: event.name, time }),
        actions: mayEdit ? [{ label: t('needs.closeSale'), run: close }] : [],
      };
    }
  }

  function soldOut({ other }: { other: EventSummary | null }) {
    const values = { seats: seats(event.capacity), name: event.name, time };
    if (!other) return { text: t('needs.soldOut', values), actions: [] };
    const day = format.day(other.startsAt, other.timeZone);
    const when = format.dayAndTime(other.startsAt, other.timeZone);
    return {
      text: t('needs.soldOutOther', { ...values, day: when, n: format.number(other.free) }),
      actions: [{ label: t('needs.openDay', { day }), run: () => void navigate(paths.sale(other.id)) }],
    };
  }
}
