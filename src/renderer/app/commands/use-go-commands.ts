import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Standing } from '../../../shared/contract/session';
import type { Command } from '../../lib/commands/registry';
import { useCurrentEvent } from '../../lib/current-event';
import { paths } from '../../lib/paths';
import { toggleOverlay } from '../frame/overlay';

/** The screens and the lists that lead to places. */
export function useGoCommands({ person }: Standing): Command[] {
  const { t } = useTranslation('commands');
  const navigate = useNavigate();
  const eventId = useCurrentEvent((current) => current.eventId);
  const forManagers = person?.role === 'counter' ? t('why.managerOnly') : undefined;
  const go = (
    name: 'tonight' | 'events' | 'bookings' | 'plans' | 'users' | 'settings',
    keys: string,
  ): Command => ({
    id: `go.${name}`,
    label: t(name),
    group: 'go',
    keys: [keys],
    run: () => void navigate(paths[name]()),
  });
  return [
    go('tonight', 'mod+1'),
    go('events', 'mod+2'),
    go('bookings', 'mod+3'),
    { ...go('plans', 'mod+4'), whyNot: forManagers },
    { ...go('users', 'mod+5'), whyNot: forManagers },
    { ...go('settings', 'mod+,'), whyNot: forManagers },
    { id: 'go.you', label: t('ownPassword'), group: 'go', run: () => void navigate(paths.settings('you')) },
    {
      id: 'go.holds',
      label: t('holds'),
      group: 'go',
      whyNot: eventId === null ? t('why.noEvent') : undefined,
      run: () => eventId !== null && void navigate(paths.holds(eventId)),
    },
    {
      id: 'event.choose',
      label: t('chooseEvent'),
      group: 'go',
      keys: ['mod+O'],
      run: () => toggleOverlay('events'),
    },
  ];
}
