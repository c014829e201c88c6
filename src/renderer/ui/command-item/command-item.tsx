import { Menu } from '@mantine/core';
import { useCommand } from '../../lib/commands/use-command';
import { KeyHint } from '../key-hint/key-hint';

/** A command as a line of a menu, with its key; one that cannot be done now says why. */
export function CommandItem({ id, icon }: { id: string; icon?: React.ReactNode }) {
  const { command, props } = useCommand(id);
  const [keys] = command?.keys ?? [];
  return (
    <Menu.Item
      {...props}
      title={command?.whyNot}
      leftSection={icon}
      rightSection={keys ? <KeyHint keys={keys} /> : null}
    >
      {command?.label}
    </Menu.Item>
  );
}
