import { useTranslation } from 'react-i18next';
import { useCommands } from '../../../lib/commands/use-commands';
import { SetUpRefusal } from './set-up-refusal';
import { SaveButton } from './save-button';
import styles from './set-up-foot.module.css';
import type { Saving } from './use-saving';
import type { SetUp, StandingEvent } from './use-set-up';

type Props = { event: StandingEvent | null; setUp: SetUp; saving: Saving; onCompare: () => void };

/** How the page is saved: a draft and a new event are opened from here, everything else keeps its status. */
export function SetUpFoot({ event, setUp, saving, onCompare }: Props) {
  const { t } = useTranslation(['events', 'common']);
  const isDraft = event === null || (event.status === 'draft' && !event.isArchived);
  const nothingTyped = event !== null && !setUp.isDirty ? t('why.nothingTyped') : undefined;
  const whyNot = event?.isArchived ? t('why.archived') : nothingTyped;
  useCommands([
    {
      id: 'event.save',
      label: isDraft ? t('common:action.saveDraft') : t('step.saveChanges'),
      group: 'screen',
      keys: isDraft ? ['mod+S'] : ['mod+S', 'mod+Enter'],
      whyNot,
      run: () => saving.save(),
    },
    {
      id: 'event.open',
      label: t('common:action.openSale'),
      group: 'screen',
      keys: isDraft ? ['mod+Enter'] : [],
      whyNot: isDraft ? undefined : t('why.alreadyOpen'),
      run: () => saving.save('on_sale'),
    },
  ]);
  return (
    <footer className={styles.foot}>
      {saving.error && (
        <SetUpRefusal error={saving.error} setUp={setUp} saving={saving} onCompare={onCompare} />
      )}
      <div className={styles.buttons}>
        {isDraft && <SaveButton id="event.open" isMain isWorking={saving.isWorking} keys="mod+Enter" />}
        <SaveButton id="event.save" isMain={!isDraft} isWorking={saving.isWorking} keys="mod+S" />
        {isDraft && <p className={styles.hint}>{t('setUp.nothingForSale')}</p>}
      </div>
    </footer>
  );
}
