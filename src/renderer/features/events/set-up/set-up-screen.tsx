import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { eventId, type EventId } from '../../../../shared/domain/ids';
import { paths } from '../../../lib/paths';
import { useContractQuery } from '../../../lib/query/use-contract';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { useStanding } from '../../../lib/standing';
import { RefusalNote } from '../../../ui/refusal-note/refusal-note';
import { Screen } from '../../../ui/screen/screen';
import { SkeletonRows } from '../../../ui/skeleton/skeleton';
import { draftOf, emptyDraft, fieldsOf } from './event-draft';
import styles from './set-up-screen.module.css';
import { SetUpPage } from './set-up-page';

/** A new event, empty or on the pattern of another (`?from=`). */
export function NewEventScreen() {
  const [address] = useSearchParams();
  const from = eventId.safeParse(address.get('from')).data;
  if (from) return <LoadedEvent id={from} isPattern />;
  return <SetUpPage key="new" draftKey="new" initial={emptyDraft} event={null} />;
}

/** The set-up of an event that is there. */
export function EditEventScreen() {
  const id = eventId.safeParse(useParams().eventId).data;
  const role = useStanding()?.person?.role;
  if (!id || role === 'counter') return <Navigate to={paths.events()} replace />;
  return <LoadedEvent id={id} isPattern={false} />;
}

function LoadedEvent({ id, isPattern }: { id: EventId; isPattern: boolean }) {
  const { t } = useTranslation('events');
  const navigate = useNavigate();
  const say = useRefusal();
  const { data: event, error, refetch } = useContractQuery('events', 'get', { eventId: id });
  if (event && isPattern) {
    const initial = { ...draftOf(fieldsOf(event)), startsAt: null, endsAt: null };
    return (
      <SetUpPage key={`from ${id}`} draftKey={`from ${id}`} initial={initial} event={null} pattern={event} />
    );
  }
  if (event) {
    return <SetUpPage key={id} draftKey={id} initial={draftOf(fieldsOf(event))} event={event} />;
  }
  return (
    <Screen title={t('setUp.event')} layout="list">
      {error ? (
        <div className={styles.trouble}>
          <RefusalNote
            sentence={say(error)}
            steps={{ tryAgain: () => void refetch(), back: () => void navigate(paths.events()) }}
            focusFirst
          />
        </div>
      ) : (
        <SkeletonRows rows={5} waitingFor={t('setUp.waiting')} />
      )}
    </Screen>
  );
}
