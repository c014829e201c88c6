import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../lib/commands/use-command';
import { KeyHint } from '../../../ui/key-hint/key-hint';

/** The one filled button of the events list. */
export function NewEventButton() {
  const { t } = useTranslation('events');
  const { props } = useCommand('event.new');
  return (
    <Button
      variant="filled"
      leftSection={<IconPlus size={20} stroke={1.75} aria-hidden />}
      rightSection={<KeyHint keys="mod+shift+N" />}
      {...props}
    >
      {t('list.new')}
    </Button>
  );
}
