import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { eventId as eventIdSchema, type EventId } from '../../../shared/domain/ids';
import { setCurrentEvent } from '../../lib/current-event';
import { useContractQuery } from '../../lib/query/use-contract';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { useLiveHouse } from '../../seat-map/live/use-live-house';
import { EventPaper } from '../../seat-map/paper/event-paper';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { CommandButton } from '../../ui/command-button/command-button';
import { RefusalNote } from '../../ui/refusal-note/refusal-note';
import { useIsLate } from '../../ui/skeleton/skeleton';
import { SaleHead } from './sale-head';
import { SaleDesk } from './sale-desk';
import styles from './sale.module.css';

/** Where seats are sold, at `/sale/:eventId`. */
export function SaleScreen() {
  const { t } = useTranslation('sale');
  const { eventId } = useParams();
  const known = eventIdSchema.safeParse(eventId);
  if (known.success) return <SaleOf key={known.data} eventId={known.data} />;
  return (
    <EmptyState
      level={1}
      title={t('missing')}
      action={<CommandButton id="go.events">{t('missingAction')}</CommandButton>}
    />
  );
}

function SaleOf({ eventId }: { eventId: EventId }) {
  useEffect(() => setCurrentEvent(eventId), [eventId]);
  const say = useRefusal();
  const event = useContractQuery('events', 'get', { eventId });
  const { shown, live, error: houseError, retry } = useLiveHouse(eventId);
  const error = event.error ?? houseError;
  if (event.data && shown)
    return (
      <>
        <SaleDesk event={event.data} house={shown.house} states={shown.states} live={live} />
        <EventPaper event={event.data} />
      </>
    );
  return (
    <div className={styles.waiting}>
      {event.data && <SaleHead event={event.data} />}
      {error ? (
        <div className={styles.trouble}>
          <RefusalNote
            sentence={say(error)}
            focusFirst
            steps={{
              tryAgain: () => {
                void event.refetch();
                retry();
              },
            }}
          />
        </div>
      ) : (
        <WaitingForHouse />
      )}
    </div>
  );
}

function WaitingForHouse() {
  const { t } = useTranslation('sale');
  return useIsLate(1000) ? <p className={styles.trouble}>{t('waitingForHouse')}</p> : null;
}
