import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CommandItem } from '../../ui/command-item/command-item';

/** What can be done with this event beside selling it. */
export function SaleMenu() {
  const { t } = useTranslation('sale');
  return (
    <Menu position="bottom-end" offset={4}>
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={t('head.menu')} title={t('head.menu')}>
          <IconDots size={20} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <CommandItem id="go.holds" />
        <CommandItem id="house.paper" />
        <CommandItem id="view.list" />
      </Menu.Dropdown>
    </Menu>
  );
}
