import { bridge } from '../bridge';
import { onLive } from '../live';
import { accelerator } from './keys';
import { inForce, run, useRegistry } from './registry';

/** Shows the registry in the native menu and runs what is chosen there; the answer stops it. */
export function followNativeMenu(): () => void {
  let shown = '';
  const show = () => {
    const menu = JSON.stringify(menuOf());
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

function menuOf() {
  const { commands, isOpen } = useRegistry.getState();
  return inForce(commands).map(({ id, label, group, keys, whyNot }) => ({
    id,
    label,
    group,
    enabled: isOpen && whyNot === undefined,
    ...(keys?.[0] ? { accelerator: accelerator(keys[0]) } : {}),
  }));
}
