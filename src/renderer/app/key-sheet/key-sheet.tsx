import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shownKeys } from '../../lib/commands/keys';
import { inForce, useRegistry, type CommandGroup } from '../../lib/commands/registry';
import { searchCommands } from '../../lib/commands/search';
import { isMac } from '../../lib/platform';
import { Dialog } from '../../ui/dialog/dialog';
import { SearchField } from '../../ui/search-field/search-field';
import { closeOverlay } from '../frame/overlay';
import styles from './key-sheet.module.css';

type Line = { label: string; keys: string };

const order: readonly CommandGroup[] = ['screen', 'do', 'go', 'view'];

/** All keys that work now, the screen's own first. */
export function KeySheet() {
  const { t } = useTranslation('frame');
  const [search, setSearch] = useState('');
  const groups = useKeyGroups(search);
  return (
    <Dialog label={t('keys.title')} size="wide" onClose={closeOverlay}>
      <header className={styles.head}>
        <h1>{t('keys.title')}</h1>
        <SearchField
          autoFocus
          label={t('keys.find')}
          placeholder={t('keys.find')}
          value={search}
          onChange={setSearch}
        />
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className={styles.groups} tabIndex={0} role="region" aria-label={t('keys.title')}>
        {groups.map(({ group, lines }) => (
          <section key={group} className={styles.group} aria-label={t(`keys.${group}`)}>
            <h2 className={styles.title}>{t(`keys.${group}`)}</h2>
            <dl>
              {lines.map(({ label, keys }) => (
                <div key={label} className={styles.line}>
                  <dt>{label}</dt>
                  <dd className={styles.keys}>{keys}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function useKeyGroups(search: string): { group: CommandGroup; lines: Line[] }[] {
  const registered = useRegistry(({ commands }) => commands);
  const notes = useRegistry((state) => state.notes);
  const commands = inForce(registered).filter(({ keys }) => keys !== undefined && keys.length > 0);
  const linesOf = (group: CommandGroup): Line[] => {
    const own = commands
      .filter((command) => command.group === group)
      .map(({ label, keys = [] }) => ({
        label,
        keys: keys.map((each) => shownKeys(each, isMac())).join('  '),
      }));
    return searchCommands(group === 'screen' ? [...own, ...notes] : own, search);
  };
  return order.map((group) => ({ group, lines: linesOf(group) })).filter(({ lines }) => lines.length > 0);
}
