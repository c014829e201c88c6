import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { remember, useRecents } from '../../lib/commands/recents';
import { inForce, run, useRegistry, type Command } from '../../lib/commands/registry';
import { searchCommands } from '../../lib/commands/search';
import { useFormat } from '../../lib/format/use-format';
import { paths } from '../../lib/paths';
import { Chooser, type OptionGroup } from '../../ui/chooser/chooser';
import type { Option } from '../../ui/chooser/chooser-option';
import { closeOverlay } from '../frame/overlay';

const inBookings = 'palette.bookings';

/** Everything one can do or go to, by name. Recents come first; what cannot be done says why. */
export function Palette() {
  const { t } = useTranslation('frame');
  const format = useFormat();
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const groups = useGroups(search);
  const count = groups.flatMap((group) => group.options).length;
  return (
    <Chooser
      label={t('palette.label')}
      placeholder={t('palette.placeholder')}
      search={search}
      groups={groups}
      nothing={t('palette.nothing', { search })}
      countSpoken={t('palette.count', { count, n: format.number(count) })}
      onSearch={setSearch}
      onClose={closeOverlay}
      onChoose={(id) => {
        closeOverlay();
        if (id === inBookings) {
          void navigate(paths.bookings(search.trim()));
          return;
        }
        remember(id);
        run(id, 'palette');
      }}
    />
  );
}

function useGroups(search: string): OptionGroup[] {
  const { t } = useTranslation('frame');
  const registered = useRegistry(({ commands }) => commands);
  const { ids } = useRecents();
  const commands = inForce(registered).filter((command) => command.inPalette !== false);
  const found = searchCommands(commands, search);
  const recent =
    search === '' ? ids.flatMap((id) => commands.find((command) => command.id === id) ?? []) : [];
  const rest = found.filter((command) => !recent.includes(command));
  const wanted = search.trim();
  const elsewhere =
    wanted === '' ? [] : [{ id: inBookings, label: t('palette.inBookings', { search: wanted }) }];
  const groups = [
    { title: t('palette.recent'), options: recent.map(optionOf) },
    { title: t('palette.do'), options: rest.filter(isDoing).map(optionOf) },
    { title: t('palette.go'), options: rest.filter(({ group }) => group === 'go').map(optionOf) },
    { title: t('keys.view'), options: rest.filter(({ group }) => group === 'view').map(optionOf) },
    { title: t('palette.find'), options: elsewhere },
  ];
  return groups.filter((group) => group.options.length > 0);
}

function isDoing({ group }: Command): boolean {
  return group === 'do' || group === 'screen';
}

function optionOf({ id, label, keys, whyNot }: Command): Option {
  return { id, label, keys: keys?.[0], whyNot };
}
