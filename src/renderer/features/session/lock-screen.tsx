import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callName } from '../../lib/call-name';
import type { Person } from '../../../shared/contract/users';
import { useFormat } from '../../lib/format/use-format';
import { useContractCommand, useContractQuery } from '../../lib/query/use-contract';
import { Doorway } from './doorway';
import { EmailForm } from './email-form';
import { PasswordForm } from './password-form';
import styles from './session.module.css';
import { useSlowDown } from './use-slow-down';

/** Seats that the sale behind the lock still holds. */
export type HeldBehindLock = { labels: readonly string[]; until: string };

type Props = {
  /** Told by the app from what the sale on screen still knows; while locked nothing can be asked. */
  held: HeldBehindLock | null;
};

/** The locked till: its person unlocks it and is where they were; somebody else signs in and ends that session. */
export function LockScreen({ held }: Props) {
  const { data: standing } = useContractQuery('session', 'current', {});
  if (!standing?.person) return null;
  return <Locked person={standing.person} till={standing.till?.name ?? ''} held={held} />;
}

function Locked({ person, till, held }: Props & { person: Person; till: string }) {
  const { t } = useTranslation(['session', 'common']);
  const recent = useContractQuery('users', 'recent', {});
  const unlock = useContractCommand('session', 'unlock');
  const signIn = useContractCommand('users', 'signIn');
  const [chosenEmail, choose] = useState(person.email);
  const [isByEmail, setByEmail] = useState(false);
  const others = (recent.data?.items ?? []).filter(({ email }) => email !== person.email);
  const chosen = others.find(({ email }) => email === chosenEmail) ?? person;
  const isOwner = chosen.email === person.email && !isByEmail;
  const tried = isOwner ? unlock : signIn;
  const secondsLeft = useSlowDown(tried.error);
  const state = { isWaiting: tried.isPending, error: tried.error, secondsLeft };
  const goTo = (email: string, byEmail: boolean) => {
    unlock.reset();
    signIn.reset();
    choose(email);
    setByEmail(byEmail);
  };
  return (
    <Doorway title={till} isOverlay>
      {isByEmail ? (
        <EmailForm
          {...state}
          onTry={(email, password) => signIn.mutate({ email, password })}
          onOther={signIn.reset}
        >
          <Anchor component="button" type="button" onClick={() => goTo(person.email, false)}>
            {t('backTo', { name: callName(person.name) })}
          </Anchor>
        </EmailForm>
      ) : (
        <PasswordForm
          {...state}
          people={[person, ...others]}
          chosen={chosen}
          onChoose={(email) => goTo(email, false)}
          action={isOwner ? t('common:action.unlock') : t('common:action.signIn')}
          onTry={(password) =>
            isOwner ? unlock.mutate({ password }) : signIn.mutate({ email: chosen.email, password })
          }
        >
          <Anchor component="button" type="button" onClick={() => goTo(person.email, true)}>
            {t('notThem', { name: callName(chosen.name) })}
          </Anchor>
        </PasswordForm>
      )}
      <Behind person={person} held={held} isOwner={isOwner} />
    </Doorway>
  );
}

/** What waits behind the lock, and what becomes of it. */
function Behind({
  person,
  held,
  isOwner,
}: {
  person: Person;
  held: HeldBehindLock | null;
  isOwner: boolean;
}) {
  const { t } = useTranslation('session');
  const format = useFormat();
  const name = callName(person.name);
  const seats = held === null ? '' : format.seats(held.labels);
  const time = held === null ? '' : format.time(held.until);
  return (
    <p className={styles.behind}>
      {held !== null && t('held', { seats, time })} {isOwner ? '' : t('endsSession', { name })}
    </p>
  );
}
