import { bridge } from '../bridge';
import { onLive } from '../live';
import { accelerator } from './keys';
import { inForce, run, useRegistry, type CommandGroup } from './registry';

const order: readonly CommandGroup[] = ['do', 'go', 'view', 'screen'];

/** Shows the registry in the native menu, one submenu a group, and runs what is chosen there; the answer stops it. */
export function followNativeMenu(nameOf: (group: CommandGroup) => string): () => void {
  let shown = '';
  const show = () => {
    const menu = JSON.stringify(menuOf(nameOf));
    if (menu === shown) return;
    shown = menu;
    bridge().showMenu(JSON.parse(menu) as ReturnType<typeof menuOf>);
  };
  show();
  const stopFollowing = useRegistry.subscribe(show);
  const stopHearing = onLive((message) => {
    if (message.type === 'menu') run(message.commandId, 'menu');
  });
  return () => {
    stopFollowing();
    stopHearing();
  };
}

function menuOf(nameOf: (group: CommandGroup) => string) {
  const { commands, isOpen } = useRegistry.getState();
  const sorted = inForce(commands).sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
  return sorted.map(({ id, label, group, keys, whyNot }) => ({
    id,
    label,
    group: nameOf(group),
    enabled: isOpen && whyNot === undefined,
    ...(keys?.[0] ? { accelerator: accelerator(keys[0]) } : {}),
  }));
}
