import type { MenuItemConstructorOptions } from 'electron';
import { z } from 'zod';
import type { MenuCommand } from '../../shared/contract/bridge';

const commandList = z
  .array(
    z.strictObject({
      id: z.string().min(1).max(100),
      label: z.string().min(1).max(200),
      accelerator: z.string().max(60).optional(),
      group: z.string().min(1).max(100),
      enabled: z.boolean(),
    }),
  )
  .max(300);

/** The commands that a window sent, or `null` when they are not a list of commands. */
export function readCommands(sent: unknown): MenuCommand[] | null {
  const read = commandList.safeParse(sent);
  if (!read.success) return null;
  return read.data.map(({ accelerator, ...command }) => ({
    ...command,
    ...(accelerator && { accelerator }),
  }));
}

/** What the menu needs beside the commands. */
export interface MenuSettings {
  platform: NodeJS.Platform;
  appName: string;
  /** Adds reload and the developer tools. */
  isDevelopment: boolean;
  choose: (commandId: string) => void;
}

/**
 * The native menu: one submenu for each group, in the order in which the groups first appear. Electron's own Reload
 * and Force Reload are not in it: a clerk who hits Ctrl+R must not lose a screen.
 */
export function menuTemplate(
  commands: readonly MenuCommand[],
  { platform, appName, isDevelopment, choose }: MenuSettings,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const groups = [...new Set(commands.map(({ group }) => group))].map((group) => ({
    label: group,
    submenu: commands
      .filter((command) => command.group === group)
      .map((command) => menuItem(command, choose)),
  }));
  return [
    ...(isMac ? [{ role: 'appMenu' as const, label: appName }, { role: 'editMenu' as const }] : []),
    ...groups,
    ...(isMac ? [{ role: 'windowMenu' as const }] : []),
    ...(isDevelopment ? [developerMenu] : []),
  ];
}

function menuItem(
  { id, label, accelerator, enabled }: MenuCommand,
  choose: (commandId: string) => void,
): MenuItemConstructorOptions {
  return {
    id,
    label,
    enabled,
    ...(accelerator && { accelerator }),
    // The renderer hears the key itself; Windows and Linux would otherwise run the command twice.
    registerAccelerator: false,
    click: () => choose(id),
  };
}

const developerMenu: MenuItemConstructorOptions = {
  label: 'Developer',
  submenu: [{ role: 'reload' }, { role: 'toggleDevTools' }],
};
