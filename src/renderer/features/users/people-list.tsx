import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/use-format';
import { useNow } from '../../lib/use-now';
import { DataRows, type Column } from '../../ui/data-rows/data-rows';
import { EmptyState } from '../../ui/empty-state/empty-state';
import type { ListedPerson } from './listed-person';
import styles from './users.module.css';

type Props = {
  people: readonly ListedPerson[];
  search: string;
  chosenId: string | null;
  onActive: (id: string) => void;
  onOpen: () => void;
};

/** Name, e-mail, what each may do, and when and where each signed in last. */
export function PeopleList({ people, search, chosenId, onActive, onOpen }: Props) {
  const { t } = useTranslation(['users', 'common']);
  const format = useFormat();
  const now = useNow(60_000);
  const lastSeen = (person: ListedPerson) => {
    if (!person.isEnabled) return t('disabled');
    if (person.lastSignInAt === null) return t('neverSignedIn');
    const when = format.relative(person.lastSignInAt, now);
    return person.lastTill === null ? when : `${person.lastTill}, ${when}`;
  };
  const columns: Column<ListedPerson>[] = [
    {
      key: 'name',
      title: t('field.name'),
      track: 'minmax(8rem, 1.1fr)',
      cell: (person) => <span className={styles.name}>{person.name}</span>,
    },
    {
      key: 'email',
      title: t('field.email'),
      track: 'minmax(8rem, 1.4fr)',
      cell: (person) => <span className={styles.email}>{person.email}</span>,
    },
    {
      key: 'role',
      title: t('field.role'),
      track: 'max-content',
      cell: (person) => t(`common:role.${person.role}`),
    },
    {
      key: 'seen',
      title: t('field.lastSeen'),
      track: 'max-content',
      cell: (person) => <span className={styles.seen}>{lastSeen(person)}</span>,
    },
  ];
  if (people.length === 0) return <EmptyState title={t('nobody', { search })} />;
  return (
    <DataRows
      label={t('title')}
      rows={people}
      columns={columns}
      keyOf={(person) => person.id}
      onActive={(person) => onActive(person.id)}
      onOpen={onOpen}
      isQuiet={(person) => !person.isEnabled}
      isChosen={(person) => person.id === chosenId}
    />
  );
}
