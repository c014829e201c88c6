import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Contract, InputOf } from '../../../shared/contract/contract';
import { useContractCommand } from '../../lib/query/use-contract';
import { useRefusal } from '../../lib/refusals/use-refusal';
import { OpeningProgress } from '../../ui/connection/opening-progress';
import { PasswordField } from '../../ui/password/password-field';
import { RefusalNote } from '../../ui/refusal-note/refusal-note';
import styles from './settings.module.css';

type Server = InputOf<Contract['database']['upgrade']>['server'];
type Props = {
  /** Left out: the server in use. */
  server?: Server;
  onDone: () => void;
};

/** A shared database is behind this app: whoever has its owner's login brings it up to date, typed for this one time. */
export function UpgradeDatabase({ server, onDone }: Props) {
  const { t } = useTranslation('settings');
  const say = useRefusal();
  const form = useForm({
    initialValues: { user: '', password: '' },
    validate: { user: (user) => (user.trim() === '' ? t('upgrade.userMissing') : null) },
  });
  const upgrade = useContractCommand('database', 'upgrade', {
    onSuccess: () => {
      form.reset();
      onDone();
    },
  });
  const run = (allowDataLoss: boolean) => {
    if (form.validate().hasErrors) return;
    const login = form.getValues();
    upgrade.mutate({
      ...login,
      ...(server === undefined ? {} : { server }),
      ...(allowDataLoss ? { allowDataLoss } : {}),
    });
  };
  return (
    <form
      className={styles.upgrade}
      aria-label={t('upgrade.title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        run(false);
      }}
    >
      <h2>{t('upgrade.title')}</h2>
      <p className={styles.means}>{t('upgrade.means')}</p>
      <TextInput
        label={t('upgrade.user')}
        {...form.getInputProps('user')}
        spellCheck={false}
        autoComplete="off"
      />
      <PasswordField label={t('upgrade.password')} {...form.getInputProps('password')} autoComplete="off" />
      {upgrade.error && (
        <RefusalNote
          sentence={say(upgrade.error)}
          steps={{ loseRows: () => run(true), tryAgain: () => run(false) }}
          focusFirst
        />
      )}
      {upgrade.isPending && <OpeningProgress otherwise={t('upgrade.means')} />}
      {upgrade.isSuccess && <p role="status">{t('upgrade.done')}</p>}
      <Button type="submit" loading={upgrade.isPending}>
        {t('upgrade.act')}
      </Button>
    </form>
  );
}
