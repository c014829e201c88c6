import { describe, expect, it } from 'vitest';
import { menuTemplate, readCommands } from './menu-template';

const sale = {
  id: 'sale.new',
  label: 'New sale',
  accelerator: 'CommandOrControl+N',
  group: 'Sale',
  enabled: true,
};
const lock = { id: 'lock', label: 'Lock', group: 'Till', enabled: false };
const settings = { appName: 'Box Office', isDevelopment: false, choose: () => undefined };

describe('the native menu', () => {
  it('lists every command under its group, with its key', () => {
    const menu = menuTemplate([sale, lock, { ...sale, id: 'sale.undo', label: 'Undo' }], {
      ...settings,
      platform: 'linux',
    });
    expect(menu.map(({ label }) => label)).toEqual(['Sale', 'Till']);
    expect(menu[0]?.submenu).toMatchObject([
      { label: 'New sale', accelerator: 'CommandOrControl+N', enabled: true },
      { label: 'Undo' },
    ]);
  });

  it.each(['linux', 'win32', 'darwin'] as const)('offers no reload on %s', (platform) => {
    expect(JSON.stringify(menuTemplate([sale], { ...settings, platform }))).not.toMatch(/reload/i);
  });

  it('tells which command was chosen', () => {
    const chosen: string[] = [];
    const menu = menuTemplate([sale], { ...settings, platform: 'win32', choose: (id) => chosen.push(id) });
    const items = menu[0]?.submenu as { click: () => void }[] | undefined;
    items?.[0]?.click();
    expect(chosen).toEqual(['sale.new']);
  });

  it.each([null, 'x', [{ id: 1 }], [{ ...sale, click: 'evil' }], Array.from({ length: 301 }, () => sale)])(
    'takes no commands from a list that is none',
    (sent) => {
      expect(readCommands(sent)).toBeNull();
    },
  );
});
