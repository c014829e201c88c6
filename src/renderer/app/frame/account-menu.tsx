import { Menu } from '@mantine/core';
import { IconChevronDown, IconKey, IconLock, IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Standing } from '../../../shared/contract/session';
import { CommandItem } from '../../ui/command-item/command-item';
import styles from './strip.module.css';

/** Till and person; under it lock and sign out. */
export function AccountMenu({ standing: { person, till } }: { standing: Standing }) {
  const { t } = useTranslation();
  if (!person) return null;
  return (
    <Menu position="bottom-end" width={256} offset={4}>
      <Menu.Target>
        <button type="button" className={styles.button}>
          {till?.name}
          <span className={styles.personName}>{person.name}</span>
          <IconChevronDown className={styles.chevron} size={16} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {person.email}
          <br />
          {t(`role.${person.role}`)}
        </Menu.Label>
        <Menu.Divider />
        <CommandItem id="lock" icon={<IconLock size={20} stroke={1.75} aria-hidden />} />
        <CommandItem id="go.you" icon={<IconKey size={20} stroke={1.75} aria-hidden />} />
        <CommandItem id="signOut" icon={<IconLogout size={20} stroke={1.75} aria-hidden />} />
      </Menu.Dropdown>
    </Menu>
  );
}
