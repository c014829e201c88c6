import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../lib/commands/use-commands';
import { useContractQuery } from '../../lib/query/use-contract';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { useMay } from '../../lib/standing';
import { Region } from '../../ui/region/region';
import { RefusalNote } from '../../ui/refusal-note/refusal-note';
import { Screen } from '../../ui/screen/screen';
import { SearchField } from '../../ui/search-field/search-field';
import { SkeletonRows } from '../../ui/skeleton/skeleton';
import { AddPerson } from './add-person';
import { PeopleList } from './people-list';
import { PersonPanel } from './person-panel';
import styles from './users.module.css';

/** Everybody who may sign in: a list, and the person in focus beside it. */
export function Users() {
  const { t } = useTranslation(['users', 'common']);
  const [search, setSearch] = useState('');
  const [chosenId, choose] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const find = useRef<HTMLInputElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const list = useContractQuery('users', 'list', search.trim() === '' ? {} : { search: search.trim() }, {
    placeholderData: (before) => before,
  });
  const isAdmin = useMay('admin');
  const say = useRefusal();
  useCommands([
    { id: 'find', label: t('find'), group: 'screen', keys: ['mod+F'], run: () => find.current?.focus() },
    {
      id: 'users.add',
      label: t('add'),
      group: 'screen',
      whyNot: isAdmin ? undefined : t('adminOnly'),
      run: () => setAdding(true),
    },
  ]);
  const people = list.data?.items ?? [];
  const chosen = people.find(({ id }) => id === chosenId) ?? people[0];
  return (
    <Screen
      layout="list"
      title={t('title')}
      tools={
        <SearchField
          ref={find}
          label={t('find')}
          placeholder={t('find')}
          keys="mod+F"
          value={search}
          onChange={setSearch}
          w="18rem"
        />
      }
      actions={
        isAdmin &&
        !isAdding && (
          <Button variant="filled" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )
      }
    >
      <div className={styles.room}>
        <div className={styles.columns}>
          <Region label={t('title')} className={styles.list}>
            {list.isPending && <SkeletonRows rows={4} waitingFor={t('waiting')} />}
            {list.error && (
              <RefusalNote sentence={say(list.error)} steps={{ tryAgain: () => void list.refetch() }} />
            )}
            {list.data && (
              <PeopleList
                people={people}
                search={search}
                chosenId={isAdding ? null : (chosen?.id ?? null)}
                onActive={(id) => {
                  setAdding(false);
                  choose(id);
                }}
                onOpen={() => panel.current?.querySelector<HTMLElement>('button, input')?.focus()}
              />
            )}
          </Region>
          <Region label={isAdding ? t('add') : (chosen?.name ?? t('title'))} className={styles.panel}>
            <div ref={panel}>
              {isAdding && (
                <AddPerson
                  onBack={() => setAdding(false)}
                  onAdded={(id) => {
                    setSearch('');
                    choose(id);
                    setAdding(false);
                  }}
                />
              )}
              {!isAdding && chosen && <PersonPanel key={chosen.id} person={chosen} />}
            </div>
          </Region>
        </div>
      </div>
    </Screen>
  );
}
