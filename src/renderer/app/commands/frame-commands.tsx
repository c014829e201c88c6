import type { Standing } from '../../../shared/contract/session';
import { useCommands } from '../../lib/commands/use-commands';
import { useDoCommands } from './use-do-commands';
import { useGoCommands } from './use-go-commands';
import { useViewCommands } from './use-view-commands';

/** Offers what can be done from anywhere. Draws nothing. */
export function FrameCommands({ standing }: { standing: Standing }) {
  useCommands([...useDoCommands(standing), ...useGoCommands(standing), ...useViewCommands()]);
  return null;
}
