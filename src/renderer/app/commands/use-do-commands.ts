import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Standing } from '../../../shared/contract/session';
import type { Command } from '../../lib/commands/registry';
import { paths } from '../../lib/paths';
import { useContractCommand, useContractQuery } from '../../lib/query/use-contract';
import { toggleOverlay } from '../frame/overlay';
import { useLately } from '../palette/use-lately';

/** A new sale, a new event, the palette, the key sheet, lock and sign-out. Screens cover `find` and `sale.new`. */
export function useDoCommands({ person }: Standing): Command[] {
  const { t } = useTranslation('commands');
  const navigate = useNavigate();
  const nextEventId = useNextEventId();
  const { mutate: lock } = useContractCommand('session', 'lock');
  const { mutate: signOut } = useContractCommand('session', 'signOut');
  return [
    {
      id: 'sale.new',
      label: t('newSale'),
      group: 'do',
      keys: ['mod+N'],
      whyNot: nextEventId === null ? t('why.nothingOnSale') : undefined,
      run: () => nextEventId !== null && void navigate(paths.sale(nextEventId)),
    },
    {
      id: 'event.new',
      label: t('newEvent'),
      group: 'do',
      keys: ['mod+shift+N'],
      whyNot: person?.role === 'counter' ? t('why.managerOnly') : undefined,
      run: () => void navigate(paths.newEvent()),
    },
    {
      id: 'plan.new',
      label: t('newPlan'),
      group: 'do',
      whyNot: person?.role === 'counter' ? t('why.managerOnly') : undefined,
      run: () => void navigate(paths.newPlan()),
    },
    {
      id: 'find',
      label: t('find'),
      group: 'do',
      keys: ['mod+F'],
      whyNot: t('why.nothingToFind'),
      run: () => {},
    },
    {
      id: 'palette',
      label: t('palette'),
      group: 'do',
      keys: ['mod+K'],
      inPalette: false,
      run: () => toggleOverlay('palette'),
    },
    {
      id: 'keys',
      label: t('keys'),
      group: 'do',
      keys: ['F1', 'mod+/'],
      run: () => toggleOverlay('keys'),
    },
    { id: 'lock', label: t('lock'), group: 'do', keys: ['mod+L'], run: () => lock({}) },
    { id: 'signOut', label: t('signOut'), group: 'do', run: () => signOut({}) },
  ];
}

function useNextEventId(): string | null {
  const startsFrom = useLately();
  const { data } = useContractQuery('events', 'list', {
    status: ['on_sale'],
    order: 'soonest_first',
    startsFrom,
    limit: 1,
  });
  return data?.items[0]?.id ?? null;
}
