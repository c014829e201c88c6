import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CallEnvelope } from '../../../../shared/contract/bridge';
import type { BookingWithHistory } from '../../../../shared/contract/bookings';
import { client, clientApprovedBy } from '../../../lib/client';
import { useCommands } from '../../../lib/commands/use-commands';
import { useFormat } from '../../../lib/format/use-format';
import { paths } from '../../../lib/paths';
import { touchedBy } from '../../../lib/query/touched';
import { useContractQuery } from '../../../lib/query/use-contract';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { RefusalNote } from '../../../ui/refusal-note/refusal-note';
import { showToast } from '../../../ui/toast/toast';
import { ManagerSigns } from '../../../ui/manager-signs/manager-signs';
import { needsSignature } from '../booking/use-cancelling';
import { DifferenceLines } from './difference-lines';
import styles from './change-panel.module.css';

type Approval = NonNullable<CallEnvelope['approval']>;

/** A cancelled booking, what it was exchanged for, or the way to bring it back while its seats are free. */
export function RestorePanel({ booking }: { booking: BookingWithHistory }) {
  const { t } = useTranslation(['bookings', 'common']);
  const format = useFormat();
  const say = useRefusal();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isSigning, setSigning] = useState(false);
  const { id: bookingId, exchangedTo, revision } = booking;
  const preview = useContractQuery(
    'bookings',
    'previewChange',
    { bookingId, change: 'restore' },
    { enabled: exchangedTo === null, retry: false },
  );
  const seats = format.seats(booking.lines.map((line) => line.label));
  const restore = useMutation({
    mutationFn: (approval: Approval | undefined) =>
      (approval ? clientApprovedBy(approval) : client).bookings.restore({ bookingId, revision }),
    onSuccess: () => {
      for (const feature of touchedBy('bookings')) void queries.invalidateQueries({ queryKey: [feature] });
      showToast({ text: t('change.restored', { seats, code: booking.code }) });
    },
  });
  useCommands([
    {
      id: 'booking.restore',
      label: t('change.restore'),
      group: 'screen',
      whyNot: preview.data ? undefined : t('status.CANCELLED'),
      run: () => restore.mutate(undefined),
    },
  ]);
  if (exchangedTo !== null)
    return (
      <>
        <p className={styles.second}>
          {t('change.wasExchanged', {
            code: exchangedTo.code,
            event: exchangedTo.eventName,
            day: format.dayAndTime(exchangedTo.startsAt, exchangedTo.timeZone),
          })}
        </p>
        <div>
          <Button onClick={() => void navigate(paths.booking(exchangedTo.bookingId))}>
            {t('change.show', { code: exchangedTo.code })}
          </Button>
        </div>
      </>
    );
  if (isSigning)
    return (
      <ManagerSigns
        seats={seats}
        isWorking={restore.isPending}
        error={restore.error}
        affirmative={t('change.restore')}
        keep={t('common:action.back')}
        why={t('sign.whyChange')}
        onSign={(approval) => restore.mutate(approval)}
        onKeep={() => setSigning(false)}
      />
    );
  const error = restore.error ?? preview.error;
  return (
    <>
      <p className={styles.second}>{t('booking.cancelledHint')}</p>
      {preview.data && (
        <>
          <DifferenceLines difference={preview.data.difference} currency={preview.data.currency} />
          <div>
            <Button loading={restore.isPending} onClick={() => restore.mutate(undefined)}>
              {t('change.restore')}
            </Button>
          </div>
        </>
      )}
      {error && (
        <RefusalNote
          sentence={say(error)}
          steps={needsSignature(error) ? { managerSigns: () => setSigning(true) } : {}}
          tone={needsSignature(error) ? 'warn' : 'info'}
        />
      )}
    </>
  );
}
