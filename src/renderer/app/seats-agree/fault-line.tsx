import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { IntegrityFault } from '../../../shared/contract/integrity';
import { useFormat } from '../../lib/format/use-format';
import { paths } from '../../lib/paths';
import { useContractQuery } from '../../lib/query/use-contract';
import styles from './seats-agree.module.css';

const mostNamed = 12;

/** One thing that does not agree: what, in which event, at which seats and bookings, and the way to them. */
export function FaultLine({ fault, onLeave }: { fault: IntegrityFault; onLeave: () => void }) {
  const { t } = useTranslation('frame');
  const format = useFormat();
  const navigate = useNavigate();
  const { rule, eventId, seatNos, bookingIds } = fault;
  const [bookingId] = bookingIds;
  const event = useContractQuery('events', 'get', { eventId: eventId ?? '' }, { enabled: eventId !== null });
  const booking = useContractQuery(
    'bookings',
    'get',
    { bookingId: bookingId ?? '' },
    { enabled: bookingId !== undefined, retry: false },
  );
  const seats = useContractQuery(
    'seats',
    'explain',
    { eventId: eventId ?? '', seatNos: seatNos.slice(0, mostNamed) },
    { enabled: eventId !== null && seatNos.length > 0, retry: false },
  );
  const labels = seats.data?.items.map((seat) => seat.label) ?? [];
  const rest = seatNos.length - mostNamed;
  const seatsSaid =
    labels.length === 0
      ? null
      : format.seats(labels) +
        (rest > 0 ? ` ${t('agree.andMore', { count: rest, n: format.number(rest) })}` : '');
  const where = [event.data?.name, seatsSaid, booking.data?.code].filter(Boolean).join(' · ');
  const go = (path: string) => {
    onLeave();
    void navigate(path);
  };
  return (
    <li className={styles.fault}>
      <strong>{t(`agree.rule.${rule}`)}</strong>
      {where !== '' && <span className={styles.when}>{where}</span>}
      <span className={styles.actions}>
        {bookingId !== undefined && (
          <Button size="compact-sm" onClick={() => go(paths.booking(bookingId))}>
            {t('agree.openBooking')}
          </Button>
        )}
        {eventId !== null && (
          <Button size="compact-sm" onClick={() => go(paths.sale(eventId))}>
            {t('agree.openEvent')}
          </Button>
        )}
      </span>
    </li>
  );
}
