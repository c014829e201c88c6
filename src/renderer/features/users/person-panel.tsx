import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { callName } from '../../lib/call-name';
import { Link } from 'react-router';
import { paths } from '../../lib/paths';
import { useMay, useStanding } from '../../lib/standing';
import { SentenceField } from '../../ui/sentence-field/sentence-field';
import { DisablePerson } from './disable-person';
import { EditContact } from './edit-contact';
import { EditRole } from './edit-role';
import type { ListedPerson } from './listed-person';
import { ResetPassword } from './reset-password';
import { SlowedNote } from './slowed-note';
import styles from './users.module.css';

/** One person: what they may do as sentences, and what an admin may change. */
export function PersonPanel({ person }: { person: ListedPerson }) {
  const { t } = useTranslation('users');
  const isAdmin = useMay('admin');
  const isMe = useStanding()?.person?.id === person.id;
  const name = callName(person.name);
  const may = (
    <>
      <span className={styles.may}>{t(`may.${person.role}`, { name })}</span>
      <span className={styles.may}>{t(`mayNot.${person.role}`, { name })}</span>
    </>
  );
  return (
    <div className={styles.person}>
      <header>
        <h2 className={styles.title}>{person.name}</h2>
        {isMe && <p className={styles.aside}>{t('me')}</p>}
        {!person.isEnabled && <p className={styles.off}>{t('disabledSentence', { name })}</p>}
      </header>
      {person.slowedSeconds > 0 && <SlowedNote person={person} />}
      {isAdmin ? (
        <div className={styles.sentences}>
          <SentenceField
            key={`${person.name} ${person.email}`}
            label={t('field.contact')}
            sentence={<span className={styles.email}>{t('signsInAs', { email: person.email })}</span>}
          >
            <EditContact person={person} />
          </SentenceField>
          <SentenceField key={person.role} label={t('field.role')} sentence={may}>
            <EditRole person={person} />
          </SentenceField>
        </div>
      ) : (
        <>
          <p className={styles.email}>{t('signsInAs', { email: person.email })}</p>
          <p>{may}</p>
          <p className={styles.aside}>{t('adminOnlySentence')}</p>
        </>
      )}
      {isMe && (
        <Anchor component={Link} to={paths.settings('you')}>
          {t('ownPassword')}
        </Anchor>
      )}
      {isAdmin && !isMe && (
        <div className={styles.ways}>
          {person.isEnabled && <ResetPassword person={person} />}
          <DisablePerson person={person} />
        </div>
      )}
    </div>
  );
}
