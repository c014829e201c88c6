import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommands } from '../../../lib/commands/use-commands';
import { paths } from '../../../lib/paths';
import { useContractQuery } from '../../../lib/query/use-contract';
import { useRefusal } from '../../../lib/refusals/use-refusal';
import { useMay } from '../../../lib/standing';
import { focusFirstRow } from '../../../ui/data-rows/focus-first-row';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { RefusalNote } from '../../../ui/refusal-note/refusal-note';
import { Screen } from '../../../ui/screen/screen';
import { SearchField } from '../../../ui/search-field/search-field';
import { SkeletonRows } from '../../../ui/skeleton/skeleton';
import { PlanRows } from './plan-rows';

/** Every seating plan of the house. */
export function PlansScreen() {
  const { t } = useTranslation('plans');
  const navigate = useNavigate();
  const say = useRefusal();
  const mayEdit = useMay('manager');
  const [search, setSearch] = useState('');
  const find = useRef<HTMLInputElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  const list = useContractQuery('plans', 'list', {});
  const wanted = search.trim().toLocaleLowerCase();
  const plans = (list.data?.items ?? []).filter(({ name, venue }) =>
    `${name} ${venue ?? ''}`.toLocaleLowerCase().includes(wanted),
  );
  const hasRows = plans.length > 0;
  useEffect(() => {
    if (hasRows && (document.activeElement?.matches('body, h1') ?? true)) focusFirstRow(rows.current);
  }, [hasRows]);
  useCommands([
    { id: 'find', label: t('list.find'), group: 'screen', keys: ['mod+F'], run: () => find.current?.focus() },
  ]);
  const newPlan = mayEdit && (
    <Button
      variant="filled"
      leftSection={<IconPlus size={20} stroke={1.75} aria-hidden />}
      onClick={() => void navigate(paths.newPlan())}
    >
      {t('list.new')}
    </Button>
  );
  const isEmpty = list.data !== undefined && list.data.items.length === 0;
  return (
    <Screen
      title={t('list.title')}
      layout="list"
      tools={
        <SearchField
          ref={find}
          label={t('list.find')}
          placeholder={t('list.find')}
          keys="mod+F"
          value={search}
          onChange={setSearch}
          w="18rem"
        />
      }
      actions={!isEmpty && newPlan}
      foot={t('list.foot')}
    >
      {list.isPending && <SkeletonRows rows={4} waitingFor={t('list.waiting')} />}
      {list.error && (
        <RefusalNote sentence={say(list.error)} steps={{ tryAgain: () => void list.refetch() }} focusFirst />
      )}
      {isEmpty && (
        <EmptyState title={t('list.empty')} action={newPlan}>
          {t('list.emptyWhy')}
        </EmptyState>
      )}
      {list.data && !isEmpty && !hasRows && <EmptyState title={t('list.nothing', { search })} />}
      <div ref={rows}>
        {hasRows && <PlanRows plans={plans} onOpen={({ id }) => void navigate(paths.plan(id))} />}
      </div>
    </Screen>
  );
}
