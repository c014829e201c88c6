import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callName } from '../../lib/call-name';
import { useContractCommand } from '../../lib/query/use-contract';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { InlineConfirm } from '../../ui/inline-confirm/inline-confirm';
import { RefusalNote } from '../../ui/refusal-note/refusal-note';
import { showToast } from '../../ui/toast/toast';
import type { ListedPerson } from './listed-person';

/** Ends or gives back a person's right to sign in. */
export function DisablePerson({ person }: { person: ListedPerson }) {
  const { t } = useTranslation('users');
  const say = useRefusal();
  const [isAsking, setAsking] = useState(false);
  const name = callName(person.name);
  const disable = useContractCommand('users', 'disable', {
    onSuccess: () => {
      setAsking(false);
      showToast({
        text: t('isDisabled', { name }),
        action: { label: t('enable'), onClick: () => enable.mutate({ userId: person.id }) },
      });
    },
  });
  const enable = useContractCommand('users', 'enable', {
    onSuccess: () => showToast({ text: t('isEnabled', { name }) }),
  });
  const error = disable.error ?? enable.error;
  return (
    <>
      {error && <RefusalNote sentence={say(error)} />}
      {!person.isEnabled && (
        <Button loading={enable.isPending} onClick={() => enable.mutate({ userId: person.id })}>
          {t('enable')}
        </Button>
      )}
      {person.isEnabled && !isAsking && (
        <Button color="danger" onClick={() => setAsking(true)}>
          {t('disable')}
        </Button>
      )}
      {isAsking && (
        <InlineConfirm
          question={t('disableQuestion', { name })}
          keep={t('keep')}
          destroy={t('disable')}
          isWorking={disable.isPending}
          onKeep={() => setAsking(false)}
          onDestroy={() => disable.mutate({ userId: person.id })}
        >
          {t('disableMeans', { name })}
        </InlineConfirm>
      )}
    </>
  );
}
