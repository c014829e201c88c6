import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/use-format';
import { showToast } from '../../../ui/toast/toast';
import { useEventDrafts } from './event-drafts';
import styles from './kept-note.module.css';
import type { SetUp, StandingEvent } from './use-set-up';

type Props = { setUp: SetUp; draftKey: string; event: StandingEvent | null };

/** Whether what stands on the page is saved, only kept on this PC, or not yet anything. */
export function KeptNote({ setUp, draftKey, event }: Props) {
  const { t } = useTranslation(['events', 'common']);
  const format = useFormat();
  const kept = useEventDrafts((state) => state.kept[draftKey]);
  const { form, isDirty, discard } = setUp;
  if (isDirty) {
    const typed = form.values;
    const throwAway = () => {
      discard();
      const undo = () => form.setValues(typed);
      showToast({ text: t('setUp.discarded'), action: { label: t('common:action.undo'), onClick: undo } });
    };
    return (
      <p className={styles.note}>
        {kept && t('setUp.kept', { time: format.time(kept.keptAt) })}
        <Button variant="subtle" onClick={throwAway}>
          {t('setUp.discard')}
        </Button>
      </p>
    );
  }
  if (!event) return null;
  const values = { time: savedWhen(event.changedAt), name: event.changedBy ?? '' };
  return (
    <p className={styles.note}>
      {event.changedBy === null ? t('setUp.saved', values) : t('setUp.savedBy', values)}
    </p>
  );

  function savedWhen(at: string) {
    const isToday = format.dayKey(at) === format.dayKey(new Date());
    return isToday ? format.time(at) : format.dayAndTime(at);
  }
}
