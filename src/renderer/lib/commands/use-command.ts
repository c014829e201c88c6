import { isMac } from '../platform';
import { ariaKeys } from './keys';
import { run, useRegistry, type Command } from './registry';

/** A command as a button needs it: what it is now, and props for the element that runs it. */
export function useCommand(id: string) {
  const command: Command | undefined = useRegistry(({ commands }) =>
    commands.findLast((each) => each.id === id),
  );
  const keys = command?.keys?.map((each) => ariaKeys(each, isMac())).join(' ');
  return {
    command,
    props: {
      disabled: command === undefined || command.whyNot !== undefined,
      'aria-keyshortcuts': keys,
      /** A click by Enter or Space has no detail: the coach need not teach who uses the keyboard. */
      onClick: (click: React.MouseEvent) => void run(id, click.detail > 0 ? 'pointer' : 'keys'),
    },
  };
}
