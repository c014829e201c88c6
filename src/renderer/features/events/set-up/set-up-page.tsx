import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/use-format';
import { useContractQuery } from '../../../lib/query/use-contract';
import { Screen } from '../../../ui/screen/screen';
import { Differences } from './differences';
import type { EventDraft } from './event-draft';
import { HoldsLine } from './holds-line';
import { HousePreview } from './house-preview';
import { KeptNote } from './kept-note';
import { PlanPanel } from './plan-panel';
import { SetUpFields } from './set-up-fields';
import { SetUpFoot } from './set-up-foot';
import styles from './set-up-page.module.css';
import { StatePanel } from './state-panel';
import { TheirsNote } from './theirs-note';
import { useSaving } from './use-saving';
import { useSetUp, type StandingEvent } from './use-set-up';

type Props = {
  draftKey: string;
  initial: EventDraft;
  event: StandingEvent | null;
  /** The event that this new one repeats on another date. */
  pattern?: StandingEvent;
};

/** One page: what, when, where, how many seats, what they cost; beside it the house as it will be. */
export function SetUpPage({ draftKey, initial, event, pattern }: Props) {
  const { t } = useTranslation('events');
  const { zone } = useFormat();
  const { data: preferences } = useContractQuery('preferences', 'get', {});
  const [wantsCompare, setCompare] = useState(false);
  const [marked, setMarked] = useState<ReadonlySet<number>>(new Set());
  const setUp = useSetUp({ draftKey, initial, event });
  const saving = useSaving({ setUp, event, draftKey, onClash: () => setCompare(true) });
  const currency = event?.currency ?? preferences?.region.currency ?? 'IDR';
  const compared = wantsCompare ? setUp.theirs : null;

  return (
    <Screen
      title={event ? event.name : t('setUp.new')}
      layout="list"
      tools={<KeptNote setUp={setUp} draftKey={draftKey} event={event} />}
    >
      <div className={styles.room}>
        <div className={styles.page}>
          <div className={styles.left}>
            {compared ? (
              <Differences
                setUp={setUp}
                theirs={compared}
                currency={currency}
                isWorking={saving.isWorking}
                onSave={(fields) => saving.saveSettled(fields, compared)}
                onLater={() => setCompare(false)}
              />
            ) : (
              <>
                {setUp.theirs && <TheirsNote theirs={setUp.theirs} onCompare={() => setCompare(true)} />}
                <SetUpFields
                  setUp={setUp}
                  zone={event?.timeZone ?? zone}
                  currency={currency}
                  isNew={event === null}
                  pattern={pattern ?? null}
                />
                {event && <StatePanel event={event} saving={saving} />}
                {event && <HoldsLine event={event} />}
                {event?.planVersionId && (
                  <PlanPanel event={event} isDirty={setUp.isDirty} onMark={setMarked} />
                )}
              </>
            )}
          </div>
          <HousePreview
            draft={setUp.form.values}
            event={event}
            currency={currency}
            marked={marked.size > 0 ? marked : saving.inTheWay}
          />
          {!compared && (
            <SetUpFoot event={event} setUp={setUp} saving={saving} onCompare={() => setCompare(true)} />
          )}
        </div>
      </div>
    </Screen>
  );
}
