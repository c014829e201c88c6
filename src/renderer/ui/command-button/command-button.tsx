import { Button, type ButtonProps } from '@mantine/core';
import { useCommand } from '../../lib/commands/use-command';
import { KeyHint } from '../key-hint/key-hint';

type Props = ButtonProps & {
  /** A command of the registry. */
  id: string;
  /** What stands on the button when it should differ from the command's label. */
  children?: React.ReactNode;
};

/** A button for a command, with its key; the registry says when it cannot be done and why. */
export function CommandButton({ id, children, ...rest }: Props) {
  const { command, props } = useCommand(id);
  const [keys] = command?.keys ?? [];
  return (
    <Button {...rest} {...props} title={command?.whyNot} rightSection={keys ? <KeyHint keys={keys} /> : null}>
      {children ?? command?.label}
    </Button>
  );
}
