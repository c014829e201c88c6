import { Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import type { BookingId } from '../../../../shared/domain/ids';
import { bookingId } from '../../../../shared/domain/ids';
import { useCommands } from '../../../lib/commands/use-commands';
import { paths } from '../../../lib/paths';
import { useContractQuery } from '../../../lib/query/use-contract';
import styles from './booking-screen.module.css';
import { BookingSheet } from './booking-sheet';
import { BookingWaiting } from './booking-waiting';

/** One booking by the id in the address. */
export function BookingScreen() {
  const { t } = useTranslation('bookings');
  const navigate = useNavigate();
  const { key } = useLocation();
  const id = bookingId.safeParse(useParams().bookingId).data ?? ('' as BookingId);
  const { data, error, refetch } = useContractQuery('bookings', 'get', { bookingId: id });
  // The first screen of a window has nothing behind it.
  const goBack = () => void (key === 'default' ? navigate(paths.bookings()) : navigate(-1));
  useCommands([
    {
      id: 'find',
      label: t('search.find'),
      group: 'screen',
      keys: ['mod+F'],
      run: () => void navigate(paths.bookings()),
    },
  ]);
  const back = (
    <Button
      variant="subtle"
      className={styles.back}
      leftSection={<IconChevronLeft size={20} stroke={1.75} aria-hidden />}
      onClick={goBack}
    >
      {t('search.title')}
    </Button>
  );
  if (!data)
    return <BookingWaiting back={back} error={error} onRetry={() => void refetch()} onBack={goBack} />;
  return <BookingSheet key={data.id} booking={data} back={back} />;
}
