import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { EventSummary } from '../../../shared/contract/events';
import { useCommand } from '../../lib/commands/use-command';
import { useFormat } from '../../lib/format/use-format';
import { paths } from '../../lib/paths';
import { useMay } from '../../lib/standing';
import { EmptyState } from '../../ui/empty-state/empty-state';

/** Nothing is on sale: the next draft if there is one, else the way to the first event. */
export function NoEvents({ drafts }: { drafts: readonly EventSummary[] }) {
  const { t } = useTranslation(['tonight', 'common']);
  const format = useFormat();
  const navigate = useNavigate();
  const mayEdit = useMay('manager');
  const { props: newEvent } = useCommand('event.new');
  const draft = drafts.find((event) => event.status === 'draft');
  if (draft && mayEdit) {
    return (
      <EmptyState
        title={t('empty.title')}
        action={
          <Button
            variant="filled"
            size="lg"
            autoFocus
            onClick={() => void navigate(paths.editEvent(draft.id))}
          >
            {t('common:action.open')}
          </Button>
        }
      >
        {t('empty.draft', { name: draft.name, day: format.dayAndTime(draft.startsAt, draft.timeZone) })}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('empty.title')}
      action={
        mayEdit && (
          <Button variant="filled" size="lg" autoFocus {...newEvent}>
            {t('empty.new')}
          </Button>
        )
      }
    >
      {mayEdit ? t('empty.first') : t('empty.clerk')}
    </EmptyState>
  );
}
