import { app, Menu } from 'electron';
import type { Log } from './log';
import { menuTemplate, readCommands } from './menu-template';

/** Shows the menu for no commands yet: on macOS the app's own, elsewhere none instead of Electron's default. */
export function showEmptyMenu(isDevelopment: boolean): void {
  showMenu([], isDevelopment, () => undefined);
}

/** Replaces the native menu by what a window sent; a list that is none is logged and changes nothing. */
export function showMenu(
  sent: unknown,
  isDevelopment: boolean,
  choose: (commandId: string) => void,
  log?: Log,
): void {
  const commands = readCommands(sent);
  if (!commands) {
    log?.warn('A window sent a menu that is none');
    return;
  }
  const { platform } = process;
  const template = menuTemplate(commands, { platform, appName: app.name, isDevelopment, choose });
  Menu.setApplicationMenu(template.length > 0 ? Menu.buildFromTemplate(template) : null);
}
