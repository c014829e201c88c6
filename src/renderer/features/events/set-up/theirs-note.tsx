import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/use-format';
import { Notice } from '../../../ui/notice/notice';
import type { StandingEvent } from './use-set-up';

type Props = { theirs: StandingEvent; onCompare: () => void };

/** Somebody saved this event while it was being edited here. */
export function TheirsNote({ theirs, onCompare }: Props) {
  const { t } = useTranslation(['refusals']);
  const format = useFormat();
  const time = format.time(theirs.changedAt);
  return (
    <div role="status">
      <Notice tone="warn" actions={[{ label: t('step.compare'), onClick: onCompare }]}>
        {theirs.changedBy === null
          ? t('code.editedBySomebody', { time })
          : t('code.edited_meanwhile', { name: theirs.changedBy, time })}
      </Notice>
    </div>
  );
}
