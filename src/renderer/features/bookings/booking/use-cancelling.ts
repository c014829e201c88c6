import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallEnvelope } from '../../../../shared/contract/bridge';
import type { BookingWithHistory } from '../../../../shared/contract/bookings';
import { client, clientApprovedBy, RefusalError } from '../../../lib/client';
import { useCommands } from '../../../lib/commands/use-commands';
import { touchedBy } from '../../../lib/query/touched';

type Approval = NonNullable<CallEnvelope['approval']>;
/** `asking`: keep or cancel? `signing`: a manager's turn. `done`: cancelled here a moment ago. */
type Step = 'idle' | 'asking' | 'signing' | 'done';

export type Cancelling = {
  step: Step;
  isWorking: boolean;
  error: Error | null;
  keep: () => void;
  cancel: (approval?: Approval) => void;
  sign: () => void;
};

/** The steps of cancelling a booking in place, and its command. */
export function useCancelling(booking: BookingWithHistory): Cancelling {
  const { t } = useTranslation(['common', 'bookings']);
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>('idle');
  const command = useMutation({
    mutationFn: (approval: Approval | undefined) =>
      (approval ? clientApprovedBy(approval) : client).bookings.cancel({ bookingId: booking.id }),
    onSuccess: () => {
      setStep('done');
      for (const feature of touchedBy('bookings')) void queries.invalidateQueries({ queryKey: [feature] });
    },
  });
  const isConfirmed = booking.status === 'CONFIRMED';
  useCommands([
    {
      id: 'booking.cancel',
      label: t('action.cancelBooking'),
      group: 'screen',
      whyNot: isConfirmed ? undefined : t('bookings:status.CANCELLED'),
      run: () => setStep('asking'),
    },
  ]);
  return {
    step: isConfirmed || step === 'done' ? step : 'idle',
    isWorking: command.isPending,
    error: command.error,
    keep: () => {
      command.reset();
      setStep('idle');
    },
    cancel: (approval) => command.mutate(approval),
    sign: () => {
      command.reset();
      setStep('signing');
    },
  };
}

/** Whether a second person has to sign before this goes on. */
export function needsSignature(error: Error | null): boolean {
  return error instanceof RefusalError && error.refusal.code === 'needs_manager';
}
