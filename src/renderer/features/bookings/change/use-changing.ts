import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CallEnvelope } from '../../../../shared/contract/bridge';
import type { BookingWithHistory, ChangedBooking } from '../../../../shared/contract/bookings';
import type { EventId } from '../../../../shared/domain/ids';
import type { ContractClient } from '../../../../shared/contract/contract';
import { client, clientApprovedBy } from '../../../lib/client';
import { useCommands } from '../../../lib/commands/use-commands';
import { labelsAndPlaces } from '../../../lib/format/labels-and-places';
import { useFormat } from '../../../lib/format/use-format';
import { paths } from '../../../lib/paths';
import { touchedBy } from '../../../lib/query/touched';
import { useContractQuery } from '../../../lib/query/use-contract';
import { showToast } from '../../../ui/toast/toast';
import { askedFor, draftOf, type AskedChange, type ChangeDraft, type ChangeKind } from './change-draft';

type Approval = NonNullable<CallEnvelope['approval']>;

/** A change that was made here a moment ago. */
export type MadeChange = { readonly asked: AskedChange; readonly result: ChangedBooking };

export type Changing = ReturnType<typeof useChanging>;

/** Thinking a change of a booking out, asking what it costs, making it, and taking it back. */
export function useChanging(booking: BookingWithHistory) {
  const { t } = useTranslation(['bookings', 'common']);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const format = useFormat();
  const [draft, setDraft] = useState<ChangeDraft | null>(null);
  const [isSigning, setSigning] = useState(false);
  const [made, setMade] = useState<MadeChange | null>(null);
  const { id: bookingId, revision } = booking;
  const asked = draft && askedFor(draft);
  const preview = useContractQuery(
    'bookings',
    'previewChange',
    { bookingId, ...(asked ?? { change: 'cancel' as const }) },
    { enabled: asked !== null, retry: false, staleTime: 0 },
  );
  const command = useMutation({
    mutationFn: ({ change, approval }: { change: AskedChange; approval?: Approval | undefined }) =>
      make(approval ? clientApprovedBy(approval) : client, { bookingId, revision }, change),
    onSuccess: (result, { change }) => {
      for (const feature of touchedBy('bookings')) void queries.invalidateQueries({ queryKey: [feature] });
      close();
      if (change.change !== 'exchange') return setMade({ asked: change, result });
      const seats = labelsAndPlaces(
        format,
        result.lines.map((line) => line.label),
        booking.areas,
      );
      showToast({ text: t('change.exchanged', { code: booking.code, seats, other: result.code }) });
      void navigate(paths.booking(result.id), { replace: true });
    },
  });

  function open(kind: ChangeKind): void {
    command.reset();
    setMade(null);
    setSigning(false);
    setDraft(draftOf(booking, kind));
  }
  function close(): void {
    command.reset();
    setDraft(null);
    setSigning(false);
  }

  const isLive = booking.status === 'CONFIRMED';
  const whyNot = isLive ? undefined : t('status.CANCELLED');
  useCommands([
    { id: 'booking.change', label: t('change.seats'), group: 'screen', whyNot, run: () => open('move') },
    {
      id: 'booking.exchange',
      label: t('change.exchange'),
      group: 'screen',
      whyNot,
      run: () => open('exchange'),
    },
  ]);

  return {
    draft: isLive ? draft : null,
    asked,
    preview: asked === null ? null : (preview.data ?? null),
    error: command.error ?? (asked === null ? null : preview.error),
    isWorking: command.isPending,
    isSigning,
    made,
    open,
    close,
    setDraft,
    exchangeFor: (eventId: EventId) => draft && setDraft({ ...draft, eventId, chosen: [] }),
    confirm: (approval?: Approval) => asked && command.mutate({ change: asked, approval }),
    sign: () => {
      command.reset();
      setSigning(true);
    },
    /** Looks at the booking as it is now, after somebody else changed it. */
    lookAgain: () => {
      close();
      void queries.invalidateQueries({ queryKey: ['bookings'] });
    },
    /** Forgets what was made, once it is taken back or something else begins. */
    forget: () => setMade(null),
  };
}

type Target = { bookingId: BookingWithHistory['id']; revision: number };

function make(to: ContractClient, target: Target, asked: AskedChange): Promise<ChangedBooking> {
  const { seatNos } = asked;
  switch (asked.change) {
    case 'move':
      return to.bookings.move({ ...target, fromSeatNos: asked.fromSeatNos, seatNos });
    case 'addSeats':
      return to.bookings.addSeats({ ...target, seatNos });
    case 'giveUpSeats':
      return to.bookings.giveUpSeats({ ...target, seatNos });
    case 'exchange':
      return to.bookings.exchange({ ...target, eventId: asked.eventId, seatNos });
  }
}
