import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callName } from '../../lib/call-name';
import { Navigate } from 'react-router';
import { useContractCommand, useContractQuery } from '../../lib/query/use-contract';
import { Doorway } from './doorway';
import { EmailForm } from './email-form';
import { PasswordForm } from './password-form';
import { useSlowDown } from './use-slow-down';

/** The door of a till where nobody is signed in. A till without a name is named first. */
export function SignIn() {
  const { t } = useTranslation(['session', 'common']);
  const { data: standing } = useContractQuery('session', 'current', {});
  const recent = useContractQuery('users', 'recent', {});
  const signIn = useContractCommand('users', 'signIn');
  const secondsLeft = useSlowDown(signIn.error);
  const [chosen, choose] = useState<string | null>(null);
  const [isByEmail, setByEmail] = useState(false);
  const people = recent.data?.items ?? [];
  const person = people.find(({ email }) => email === chosen) ?? people[0];
  const tried = { isWaiting: signIn.isPending, error: signIn.error, secondsLeft };
  const change = (act: () => void) => () => {
    signIn.reset();
    act();
  };
  if (standing?.till === null) return <Navigate to="/first-run" replace />;
  const title = standing?.till?.name ?? '';
  if (recent.isPending) return <Doorway title={title}>{null}</Doorway>;
  return (
    <Doorway title={title}>
      {person === undefined || isByEmail ? (
        <EmailForm
          {...tried}
          onTry={(email, password) => signIn.mutate({ email, password })}
          onOther={signIn.reset}
        >
          {people.length > 0 && (
            <Anchor component="button" type="button" onClick={change(() => setByEmail(false))}>
              {t('backToPeople')}
            </Anchor>
          )}
        </EmailForm>
      ) : (
        <PasswordForm
          {...tried}
          people={people}
          chosen={person}
          onChoose={(email) => change(() => choose(email))()}
          action={t('common:action.signIn')}
          onTry={(password) => signIn.mutate({ email: person.email, password })}
        >
          <Anchor component="button" type="button" onClick={change(() => setByEmail(true))}>
            {t('notThem', { name: callName(person.name) })}
          </Anchor>
        </PasswordForm>
      )}
    </Doorway>
  );
}
