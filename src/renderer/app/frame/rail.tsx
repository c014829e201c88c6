import {
  IconArmchair,
  IconCalendarEvent,
  IconMoonStars,
  IconSettings,
  IconTicket,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { Standing } from '../../../shared/contract/session';
import { useCommand } from '../../lib/commands/use-command';
import { Region } from '../../ui/region/region';
import styles from './rail.module.css';

type Stop = { name: 'tonight' | 'events' | 'bookings' | 'plans' | 'users' | 'settings'; icon: Icon };

const forEverybody: readonly Stop[] = [
  { name: 'tonight', icon: IconMoonStars },
  { name: 'events', icon: IconCalendarEvent },
  { name: 'bookings', icon: IconTicket },
];
const forManagers: readonly Stop[] = [
  { name: 'plans', icon: IconArmchair },
  { name: 'users', icon: IconUsers },
  { name: 'settings', icon: IconSettings },
];

/** The screens, an icon above its word; a clerk sees the first three. */
export function Rail({ standing }: { standing: Standing }) {
  const { t } = useTranslation('frame');
  const isClerk = standing.person?.role === 'counter';
  const stops = isClerk ? forEverybody : [...forEverybody, ...forManagers];
  return (
    <Region as="nav" label={t('region.rail')} className={styles.rail}>
      {stops.map((stop) => (
        <RailStop key={stop.name} stop={stop} />
      ))}
    </Region>
  );
}

function RailStop({ stop: { name, icon: Icon } }: { stop: Stop }) {
  const { t } = useTranslation('frame');
  const { pathname } = useLocation();
  const { props } = useCommand(`go.${name}`);
  const isHere = pathname === `/${name}` || pathname.startsWith(`/${name}/`);
  return (
    <button type="button" className={styles.stop} aria-current={isHere ? 'page' : undefined} {...props}>
      <Icon size={20} stroke={1.75} aria-hidden />
      <span>{t(`rail.${name}`)}</span>
    </button>
  );
}
