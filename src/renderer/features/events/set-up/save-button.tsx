import { Button } from '@mantine/core';
import type { Keys } from '../../../lib/commands/keys';
import { useCommand } from '../../../lib/commands/use-command';
import { KeyHint } from '../../../ui/key-hint/key-hint';

type Props = { id: 'event.open' | 'event.save'; keys: Keys; isMain: boolean; isWorking: boolean };

/** A way of saving as a button with its key; the main one is filled. */
export function SaveButton({ id, keys, isMain, isWorking }: Props) {
  const { command, props } = useCommand(id);
  return (
    <Button
      size="lg"
      variant={isMain && !props.disabled ? 'filled' : 'default'}
      rightSection={<KeyHint keys={keys} />}
      loading={isMain && isWorking}
      {...props}
    >
      {command?.label}
    </Button>
  );
}
