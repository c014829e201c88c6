import { Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import { eventId as eventIdSchema, type EventId } from '../../../shared/domain/ids';
import { setCurrentEvent } from '../../lib/current-event';
import { useFormat } from '../../lib/format/use-format';
import { paths } from '../../lib/paths';
import { useContractQuery } from '../../lib/query/use-contract';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { useLiveHouse } from '../../seat-map/live/use-live-house';
import { RefusalNote } from '../../ui/refusal-note/refusal-note';
import { Screen } from '../../ui/screen/screen';
import { SkeletonRows } from '../../ui/skeleton/skeleton';
import { HoldsDesk } from './holds-desk';
import styles from './holds.module.css';

/** The seats of an event that are set aside, at `/events/:eventId/set-aside`. */
export function HoldsScreen() {
  const id = eventIdSchema.safeParse(useParams().eventId).data;
  return id ? <HoldsOf key={id} eventId={id} /> : <Navigate to={paths.events()} replace />;
}

function HoldsOf({ eventId }: { eventId: EventId }) {
  const { t } = useTranslation(['set-aside', 'common']);
  const format = useFormat();
  const say = useRefusal();
  const navigate = useNavigate();
  useEffect(() => setCurrentEvent(eventId), [eventId]);
  const event = useContractQuery('events', 'get', { eventId });
  const holds = useContractQuery('namedHolds', 'list', { eventId });
  const { shown, error: houseError, retry } = useLiveHouse(eventId);
  const error = event.error ?? holds.error ?? houseError;
  return (
    <Screen
      layout="list"
      title={t('title')}
      back={
        <Button
          variant="subtle"
          className={styles.away}
          leftSection={<IconChevronLeft size={20} stroke={1.75} aria-hidden />}
          onClick={() => void (hasCome() ? navigate(-1) : navigate(paths.sale(eventId)))}
        >
          {t('common:action.back')}
        </Button>
      }
      tools={
        event.data && (
          <p className={styles.second}>
            {event.data.name}, {format.dayAndTime(event.data.startsAt, event.data.timeZone)}
          </p>
        )
      }
    >
      {event.data && holds.data && shown ? (
        <HoldsDesk event={event.data} holds={holds.data.items} house={shown.house} states={shown.states} />
      ) : (
        <div className={styles.waiting}>
          {error ? (
            <RefusalNote
              focusFirst
              sentence={say(error)}
              steps={{
                tryAgain: () => {
                  void event.refetch();
                  void holds.refetch();
                  retry();
                },
              }}
            />
          ) : (
            <SkeletonRows rows={4} waitingFor={t('waiting')} />
          )}
        </div>
      )}
    </Screen>
  );
}

/** The router counts the screens that were opened before this one. */
function hasCome(): boolean {
  const { state } = window.history as { state: { idx?: number } | null };
  return (state?.idx ?? 0) > 0;
}
