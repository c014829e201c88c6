import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormat } from '../../../lib/format/use-format';
import { paths } from '../../../lib/paths';
import { useContractCommand } from '../../../lib/query/use-contract';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { InlineConfirm } from '../../../ui/inline-confirm/inline-confirm';
import { RefusalNote } from '../../../ui/refusal-note/refusal-note';
import { showToast } from '../../../ui/toast/toast';
import { dropDraft } from './event-drafts';
import type { StandingEvent } from './use-set-up';

type Props = { event: StandingEvent; onKeep: () => void };

/** Removing an event: gone with its seats when nobody ever booked, else archived with its history. */
export function RemovePanel({ event, onKeep }: Props) {
  const { t } = useTranslation(['events', 'common']);
  const format = useFormat();
  const navigate = useNavigate();
  const say = useRefusal();
  const remove = useContractCommand('events', 'delete');
  const seats = t('common:count.seats', { count: event.capacity, n: format.number(event.capacity) });
  const run = () =>
    remove.mutate(
      { eventId: event.id },
      {
        onSuccess: ({ outcome }) => {
          dropDraft(event.id);
          showToast({ text: t(`removed.${outcome}`, { name: event.name }) });
          void navigate(paths.events(), { replace: true });
        },
      },
    );
  if (remove.error) {
    const showBookings = () => void navigate(paths.bookings(event.name));
    return (
      <RefusalNote
        sentence={say(remove.error)}
        steps={{ showBookings, tryAgain: run, back: onKeep }}
        focusFirst
      />
    );
  }
  return (
    <InlineConfirm
      question={t('confirm.remove.question', { name: event.name })}
      keep={t('confirm.remove.keep')}
      destroy={t('confirm.remove.do')}
      isWorking={remove.isPending}
      onKeep={onKeep}
      onDestroy={run}
    >
      <p>{t('confirm.remove.what', { seats })}</p>
    </InlineConfirm>
  );
}
