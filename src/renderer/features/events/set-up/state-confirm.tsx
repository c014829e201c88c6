import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/use-format';
import { InlineConfirm } from '../../../ui/inline-confirm/inline-confirm';
import { statusAfter, type StateStep } from './state-steps';
import type { Saving } from './use-saving';
import type { StandingEvent } from './use-set-up';

type Props = {
  event: StandingEvent;
  step: Exclude<StateStep, 'remove'>;
  saving: Saving;
  onDone: () => void;
};

/** Closing, cancelling or opening again: what happens to seats and bookings, before it happens. */
export function StateConfirm({ event, step, saving, onDone }: Props) {
  const { t } = useTranslation(['events', 'common']);
  const format = useFormat();
  const values = {
    name: event.name,
    seats: t('common:count.seats', { count: event.booked, n: format.number(event.booked) }),
    free: format.number(event.free),
  };
  return (
    <InlineConfirm
      question={t(`confirm.${step}.question`, values)}
      keep={t(`confirm.${step}.keep`)}
      destroy={t(`confirm.${step}.do`)}
      isWorking={saving.isWorking}
      onKeep={onDone}
      onDestroy={() => {
        saving.setStatus(statusAfter[step]);
        onDone();
      }}
    >
      <p>{t(`confirm.${step}.what`, values)}</p>
      {event.booked > 0 && <p>{t(`confirm.${step}.bookings`, values)}</p>}
    </InlineConfirm>
  );
}
